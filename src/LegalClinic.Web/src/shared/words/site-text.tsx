import { useQuery } from '@tanstack/react-query';
import { useName } from '../i18n/use-name';
import { findSites } from '../reference/field-pack';

/** A camp or a centre by its code. */
export function SiteText({ code }: { code: string }) {
  const nameOf = useName();
  const query = useQuery({
    queryKey: ['reference', 'sites', { text: code }],
    queryFn: ({ signal }) => findSites(code, signal),
    staleTime: 3_600_000,
  });
  const site = query.data?.find((one) => one.code === code);
  return <bdi>{site ? nameOf(site) : code}</bdi>;
}
