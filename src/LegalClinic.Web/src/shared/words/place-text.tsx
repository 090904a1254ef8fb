import { useQuery } from '@tanstack/react-query';
import { useName } from '../i18n/use-name';
import { findPlaces } from '../reference/field-pack';

/** A place by its code: the governorates, or the districts of one. */
export function PlaceText({ code }: { code: string }) {
  const nameOf = useName();
  const parent = /^([A-Z]+\d+)Q\d+$/.exec(code)?.[1];
  const query = useQuery({
    queryKey: ['reference', 'places', { within: parent ?? null }],
    queryFn: ({ signal }) => findPlaces({ text: '', parent }, signal),
    staleTime: 3_600_000,
  });
  const place = query.data?.find((one) => one.code === code);
  return <bdi>{place ? nameOf(place) : code}</bdi>;
}
