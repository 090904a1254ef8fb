import { useSearchParams } from 'react-router';

/** A value that lives in the address, so that a filtered list can be kept and sent; choosing another goes back to the first page. */
export function useAddressValue(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string) =>
    setParams(
      (kept) => {
        if (value) kept.set(name, value);
        else kept.delete(name);
        kept.delete('page');
        return kept;
      },
      { replace: true },
    );
  return [params.get(name) ?? '', set];
}
