import ELK from 'elkjs/lib/elk.bundled.js';
import { samplePlan, sampleStep } from '../../../../testing/sample-plan';
import type { Plan } from '../use-pathway';
import { elkGraphOf } from './elk-graph';
import { pictureOf, type PictureModel } from './picture-model';
import { placedPicture, type PlacedPicture } from './placed-picture';

const model = pictureOf(samplePlan);
const size = { width: 180, height: 70 };

async function placed(rightToLeft: boolean, of = model): Promise<PlacedPicture> {
  return placedPicture(of, await new ELK().layout(elkGraphOf(of, () => size, 24)), rightToLeft);
}

/** Cards that lie outside the lane they belong to, and lanes that do not follow one another. */
function faults(of: PictureModel, picture: PlacedPicture): string[] {
  return of.lanes.flatMap((lane, index) => {
    const { top, height } = picture.stripes[index] ?? { top: NaN, height: NaN };
    const gap = Math.abs((picture.stripes[index + 1]?.top ?? picture.height) - top - height);
    const stray = lane.steps.filter((one) => {
      const card = picture.cards.get(one.step.key)?.top ?? NaN;
      return !(card >= top + 24 && card + size.height <= top + height);
    });
    return [...stray.map((one) => `${one.step.key} outside ${lane.id}`), ...(gap < 0.01 ? [] : [`gap after ${lane.id}`])];
  });
}

/** An invented plan; the same number gives the same plan. */
function inventedPlan(seed: number): Plan {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  const people = [...Array(1 + below(12)).keys()].map((index) => ({ id: `p${index}`, name: `${index}` }));
  const steps = [...Array(1 + below(40)).keys()].map((index) => {
    const first = below(people.length);
    const ids = people.slice(first, first + (below(4) === 0 ? 3 : 1)).map((person) => person.id);
    return sampleStep(`s${index}`, ids, { after: [...new Set([...Array(Math.min(index, below(4))).keys()].map(() => `s${below(index)}`))] });
  });
  return { ...samplePlan, people, steps };
}

describe('the laid out picture', () => {
  test('keeps every card in the lane of its person, clear of the heading, and the lanes one under another', async () => {
    const picture = await placed(false);

    expect(picture.stripes[0]?.top).toBe(0);
    expect(faults(model, picture)).toEqual([]);
  });

  test('keeps the lanes of twelve invented families', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const of = pictureOf(inventedPlan(seed));

      expect(faults(of, await placed(false, of)), `family ${seed}`).toEqual([]);
    }
  }, 60_000);

  test('leads from the left to the right in English and from the right to the left in Arabic and Kurdish', async () => {
    const [english, arabic] = [await placed(false), await placed(true)];
    const at = (picture: PlacedPicture, key: string) => picture.cards.get(key)?.left ?? NaN;

    for (const arrow of model.arrows) {
      expect(at(english, arrow.to)).toBeGreaterThan(at(english, arrow.from) + size.width);
      expect(at(arabic, arrow.from)).toBeGreaterThan(at(arabic, arrow.to) + size.width);
    }
    expect([...arabic.cards.values()].every((card) => card.left >= 0 && card.left + size.width <= arabic.width)).toBe(true);
  });

  test('mirrors places and nothing else', async () => {
    const [english, arabic] = [await placed(false), await placed(true)];

    expect([arabic.width, arabic.height, arabic.stripes]).toEqual([english.width, english.height, english.stripes]);
    for (const [key, card] of english.cards) expect(arabic.cards.get(key)).toEqual({ left: english.width - card.left - size.width, top: card.top });
    english.arrows.forEach((arrow, index) => {
      expect(arabic.arrows[index]?.points).toEqual(arrow.points.map((point) => ({ x: english.width - point.x, y: point.y })));
    });
  });

  test('lets every arrow begin at one card and end at another', async () => {
    const picture = await placed(true);

    model.arrows.forEach((arrow, index) => {
      const points = picture.arrows[index]?.points ?? [];
      expect(points[0]?.x).toBeCloseTo(picture.cards.get(arrow.from)?.left ?? NaN);
      expect(points.at(-1)?.x).toBeCloseTo((picture.cards.get(arrow.to)?.left ?? NaN) + size.width);
    });
  });
});
