import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';

interface AddressFilterProps {
  /** Name in the address. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** A filter that lives in the address, so that a filtered list can be kept and sent. */
export function AddressFilter({ name, label, options }: AddressFilterProps) {
  const [params, setParams] = useSearchParams();
  const choose = (value: string) =>
    setParams(
      (kept) => {
        if (value) kept.set(name, value);
        else kept.delete(name);
        kept.delete('page');
        return kept;
      },
      { replace: true },
    );
  return <NativeSelect data={[...options]} label={label} onChange={(event) => choose(event.currentTarget.value)} value={params.get(name) ?? ''} />;
}
