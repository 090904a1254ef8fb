import type { Schema } from '../../shared/api/schema';
import { visitsOf } from './visits';

type Row = Schema<'FileReadingRow'>;

const row = (id: number, at: string, more: Partial<Row> = {}): Row => ({
  id, at: `2026-11-23T${at}Z`, staffId: 'a', staffName: 'سارة', role: 'lawyer', kind: 'read', part: 'case', ofThisCase: true, refused: false, mine: false, ...more,
});

describe('visits of a file', () => {
  test('what one person opens within ten minutes is one visit, in the order it was opened', () => {
    const visits = visitsOf([
      row(4, '09:12:00', { kind: 'print', part: 'letter' }), row(3, '09:05:00', { part: 'matrix' }), row(2, '09:00:01', { part: 'plan' }), row(1, '09:00:00'),
    ]);

    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({ from: '2026-11-23T09:00:00Z', to: '2026-11-23T09:12:00Z' });
    expect(visits[0]?.did).toEqual([{ kind: 'read', parts: ['case', 'plan', 'matrix'] }, { kind: 'print', parts: ['letter'] }]);
  });

  test('a pause of more than ten minutes begins another visit', () => {
    expect(visitsOf([row(2, '09:10:01'), row(1, '09:00:00')])).toHaveLength(2);
    expect(visitsOf([row(2, '09:10:00'), row(1, '09:00:00')])).toHaveLength(1);
  });

  test('somebody else in between, another role and a refusal are never put together', () => {
    const visits = visitsOf([
      row(5, '09:04:00'), row(4, '09:03:00', { staffName: 'علي' }), row(3, '09:02:00'), row(2, '09:01:00', { role: 'supervisor' }), row(1, '09:00:00', { role: 'supervisor', refused: true }),
    ]);

    expect(visits.map((visit) => visit.key)).toEqual(['5', '4', '3', '2', '1']);
  });

  test('the same part opened twice is named once', () => {
    expect(visitsOf([row(3, '09:02:00'), row(2, '09:01:00', { part: 'plan' }), row(1, '09:00:00')])[0]?.did).toEqual([{ kind: 'read', parts: ['case', 'plan'] }]);
  });
});
