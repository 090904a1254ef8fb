import { useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

/** Entries of one page of the calendar. */
export const entriesPerPage = 100;

/** Holidays and closures of a year; of one body when its code is given. */
export function useClosedDays({ year, body, page }: { year: number; body: string; page: number }) {
  return useQuery({
    queryKey: ['closed-days', year, body, page],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/closed-days', { params: { query: { year, body: body || undefined, page, size: entriesPerPage } }, signal })),
  });
}

/** What is read anew after a change of the calendar: it moves deadlines and awaited replies. */
export const calendarKeys = ['closed-days', 'deadlines', 'case-deadlines', 'case'] as const;
