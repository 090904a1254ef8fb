/** The address to go back to, if it is one of this product's own; the start otherwise. */
export function safeNext(next: string | null): string {
  const own = next && next.startsWith('/') && !next.startsWith('//') && !next.includes('\\');
  return own ? next : '/';
}
