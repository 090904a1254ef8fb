import { useEffect, useState } from 'react';

/** The value, but a passing one only when it lasts so many milliseconds; until then the one before. */
export function useLasting<T>(value: T, passing: T, wait: number): T {
  const [lasting, setLasting] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(value), value === passing ? wait : 0);
    return () => clearTimeout(timer);
  }, [passing, value, wait]);
  return lasting;
}
