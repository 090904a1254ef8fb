import { useQuery } from '@tanstack/react-query';
import { answered } from '../api/api-error';
import { api } from '../api/client';
import { useName } from '../i18n/use-name';

/** A camp or a centre by its code. */
export function SiteText({ code }: { code: string }) {
  const nameOf = useName();
  const query = useQuery({
    queryKey: ['reference', 'sites', { text: code }],
    queryFn: ({ signal }) => answered(api.GET('/api/reference/sites', { params: { query: { text: code } }, signal })),
    staleTime: 3_600_000,
  });
  const site = query.data?.find((one) => one.code === code);
  return <bdi>{site ? nameOf(site) : code}</bdi>;
}
