import { NativeSelect } from '@mantine/core';
import { useAddressValue } from './use-address-value';

interface AddressFilterProps {
  /** Name in the address. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** A filter that lives in the address, so that a filtered list can be kept and sent. */
export function AddressFilter({ name, label, options }: AddressFilterProps) {
  const [value, setValue] = useAddressValue(name);
  return <NativeSelect data={[...options]} label={label} onChange={(event) => setValue(event.currentTarget.value)} value={value} />;
}
