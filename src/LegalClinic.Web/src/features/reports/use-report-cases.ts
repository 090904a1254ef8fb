import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Schema } from '../../shared/api/schema';
import { caseStatuses } from '../../shared/words/value-lists';

/** Cases to report on: closed ones too, unless one state is asked for. */
export function useReportCases(page: number, status: Schema<'CaseStatus'> | null) {
  return useQuery({
    queryKey: ['cases', { text: 'report', page, status }],
    queryFn: ({ signal }) => answered(api.GET('/api/cases', { params: { query: { status: status ? [status] : [...caseStatuses], page, size: 50 } }, signal })),
    placeholderData: keepPreviousData,
  });
}
