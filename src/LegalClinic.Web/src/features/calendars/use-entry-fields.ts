import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { orNull, type ActField, type Values } from '../../shared/forms/act-field';
import { useName } from '../../shared/i18n/use-name';
import { useBodies } from '../../shared/pickers/use-bodies';
import { useOptions } from '../../shared/words/use-options';
import { jurisdictions } from '../../shared/words/value-lists';

/** The fields of an entry of the calendar. */
export function useEntryFields(): ActField[] {
  const { t } = useTranslation('calendars');
  const options = useOptions();
  const nameOf = useName();
  const bodies = useBodies().data ?? [];
  const closure = (values: Values) => Boolean(values.bodyCode);
  return [
    { name: 'firstDay', kind: 'date', label: t('firstDay'), needed: true },
    { name: 'lastDay', kind: 'date', label: t('lastDay'), needed: true },
    { name: 'nameAr', kind: 'text', label: t('nameAr'), hint: t('nameHint'), maxLength: 200 },
    { name: 'nameCkb', kind: 'text', label: t('nameCkb'), maxLength: 200 },
    { name: 'nameEn', kind: 'latin', label: t('nameEn'), maxLength: 200 },
    { name: 'jurisdiction', kind: 'choice', label: t('jurisdiction'), options: options('jurisdiction', jurisdictions), needed: true },
    { name: 'bodyCode', kind: 'select', label: t('bodyField'), hint: t('bodyHint'), options: bodies.map((one) => ({ value: one.code, label: nameOf(one) })) },
    { name: 'officeName', kind: 'text', label: t('office'), hint: t('officeHint'), maxLength: 120, when: closure },
    { name: 'isProvisional', kind: 'check', label: t('provisional'), hint: t('provisionalHint') },
    { name: 'source', kind: 'text', label: t('source'), hint: t('sourceHint'), needed: true, maxLength: 200 },
    { name: 'sourceOn', kind: 'date', label: t('sourceOn') },
    { name: 'why', kind: 'long', label: t('why'), needed: true, maxLength: 500 },
  ];
}

/** What was filled in, as the API has it. */
export function entryOf(values: Values): Schema<'ChangeClosedDaysBody'> {
  return {
    firstDay: values.firstDay ?? '',
    lastDay: values.lastDay ?? '',
    jurisdiction: values.jurisdiction as Schema<'Jurisdiction'>,
    bodyCode: orNull(values.bodyCode),
    officeName: values.bodyCode ? orNull(values.officeName) : null,
    nameAr: orNull(values.nameAr),
    nameCkb: orNull(values.nameCkb),
    nameEn: orNull(values.nameEn),
    isProvisional: values.isProvisional === 'yes',
    source: values.source ?? '',
    sourceOn: orNull(values.sourceOn),
    why: values.why ?? '',
  };
}

/** What an entry says now, as the fields have it. */
export function valuesOf(entry: Schema<'ClosedDaysDto'>): Values {
  return {
    firstDay: entry.firstDay,
    lastDay: entry.lastDay,
    nameAr: entry.nameAr,
    nameCkb: entry.nameCkb,
    nameEn: entry.nameEn,
    jurisdiction: entry.jurisdiction,
    bodyCode: entry.bodyCode ?? '',
    officeName: entry.officeName ?? '',
    isProvisional: entry.isProvisional ? 'yes' : '',
    source: entry.source,
    sourceOn: entry.sourceOn ?? '',
  };
}
