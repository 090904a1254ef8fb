import { samplePlan } from '../../../../testing/sample-plan';
import { pictureOf, rowsOf, sharedLane } from './picture-model';

describe('the picture of a plan', () => {
  const model = pictureOf(samplePlan);

  test('has a lane for each person who has a step, one for shared steps, in the order of their first steps', () => {
    expect(model.lanes.map((lane) => [lane.id, lane.steps.map((one) => one.step.key)])).toEqual([
      ['m', ['extract', 'loss', 'card', 'ration']],
      [sharedLane, ['marriage']],
      ['c1', ['birth1']],
      ['c2', ['birth2']],
    ]);
  });

  test('numbers the steps as the list does, and puts what can be filed today first', () => {
    const steps = model.lanes.flatMap((lane) => lane.steps);

    expect(Object.fromEntries(steps.map((one) => [one.step.key, one.number]))).toEqual({
      extract: 1, loss: 2, marriage: 3, birth1: 4, birth2: 5, card: 6, ration: 7,
    });
    expect(steps.filter((one) => one.column === 0).map((one) => one.step.key)).toEqual(samplePlan.frontier);
    expect(Math.max(...steps.map((one) => one.column)) + 1).toBe(model.columns);
  });

  test('draws only what does not follow from other arrows, and nothing to a step that is not in the plan', () => {
    expect(model.arrows.map((arrow) => `${arrow.from}>${arrow.to}`)).toEqual([
      'extract>marriage', 'marriage>birth1', 'marriage>birth2', 'marriage>card', 'loss>card', 'birth1>ration', 'birth2>ration', 'card>ration',
    ]);
    expect(model.arrows.filter((arrow) => arrow.isCritical).map((arrow) => arrow.to)).toEqual(['marriage', 'birth1', 'ration']);
  });

  test('reserves a row for each card that stands under another', () => {
    expect(rowsOf(model)).toBe(5);
  });
});
