import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { PlaceDto, SiteDto } from '../../shared/api/schema';
import { referenceStore } from '../../shared/reference/reference-store';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';

/** Fetches a received form of the person's own, to be corrected without a network; done when it lies closed on the device. */
export async function takeAlong(intakeId: string): Promise<IntakeDraft> {
  const [along, { draftOfForm }, { intakeForm }] = await Promise.all([
    answered(api.GET('/api/intakes/{id}/form-along', { params: { path: { id: intakeId } } })),
    import('./draft-of-form'),
    import('./intake-form'),
  ]);
  const { places, sites } = referenceStore();
  const [allPlaces, allSites] = await Promise.all([byCode<PlaceDto>(places), byCode<SiteDto>(sites)]);
  const now = new Date();
  const draft = draftOfForm(
    along.form,
    {
      place: (code) => (code ? (allPlaces.get(code) ?? { code, level: 0, nameAr: code, nameCkb: code, nameEn: code, parentCode: null, parent: null }) : null),
      site: (code) => (code ? (allSites.get(code) ?? { code, nameAr: code, nameCkb: code, nameEn: code, type: '', country: '', status: '' }) : null),
    },
    now,
  );
  const { number, basedOn, form: original } = along;
  const taken = { ...draft, corrects: { intakeId, basedOn, number, takenAt: now.getTime(), original, before: intakeForm(draft) } };
  await draftShelf.keepNow(taken);
  return taken;
}

async function byCode<Thing>(table: { toArray: () => PromiseLike<{ code: string; thing: Thing }[]> }): Promise<Map<string, Thing>> {
  return new Map((await table.toArray()).map(({ code, thing }) => [code, thing]));
}
