/** Hands a paper over to the person's downloads. */
export function keepFile(paper: Blob, name: string): void {
  const address = URL.createObjectURL(paper);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
