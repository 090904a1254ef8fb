import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** Turns the pages of a list; the page stands in the address. */
export function Pager({ total, size }: { total: number; size: number }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const pages = Math.ceil(total / size);
  if (pages < 2) return null;
  const turn = (next: number) =>
    setParams((kept) => {
      kept.set('page', String(next));
      return kept;
    });
  return (
    <Pagination
      getControlProps={(control) => ({ 'aria-label': t(`page.${control}`) })}
      onChange={turn}
      size="lg"
      total={pages}
      value={Math.max(1, Number(params.get('page')) || 1)}
    />
  );
}
