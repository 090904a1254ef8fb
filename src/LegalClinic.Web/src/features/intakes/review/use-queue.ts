import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';

/** The queue of the office, urgent ones first. */
export function useQueue(status: Schema<'IntakeStatus'>[], page: number, latePhotos = false) {
  return useQuery({
    queryKey: ['intakes', 'queue', status, page, latePhotos],
    queryFn: ({ signal }) => answered(api.GET('/api/intakes', { params: { query: { status, page, size: 20, latePhotos } }, signal })),
    placeholderData: keepPreviousData,
  });
}
