import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlaceDto } from '../api/schema';
import type { FieldProps } from '../fields/field-props';
import { useLanguage } from '../i18n/language-provider';
import { findPlaces } from '../reference/field-pack';
import { ThingPicker } from './thing-picker';
import { useTypedText } from './use-typed-text';

interface PlacePickerProps extends FieldProps {
  value: PlaceDto | null;
  onChange: (value: PlaceDto | null) => void;
  /** Only places within this one. */
  parent?: string;
  /** 1 governorate, 2 district, 3 subdistrict. */
  level?: number;
  disabled?: boolean;
}

/** A place of the country, searched while typing. */
export function PlacePicker({ parent, level, ...field }: PlacePickerProps) {
  const { language } = useLanguage();
  const [text, setText] = useTypedText();
  const query = useQuery({
    queryKey: ['reference', 'places', { text, parent }],
    queryFn: ({ signal }) => findPlaces({ text, parent }, signal),
    enabled: !field.disabled,
    staleTime: 3_600_000,
    placeholderData: keepPreviousData,
  });
  const found = (query.data ?? []).filter((place) => level === undefined || place.level === level);
  const detail = (place: PlaceDto) => (level === undefined ? (place.parent?.[language] ?? '') : '');

  return <ThingPicker {...field} busy={query.isFetching} detail={detail} failed={query.isError} found={found} onSearch={setText} />;
}
