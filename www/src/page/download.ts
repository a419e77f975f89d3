/** Hands a file to the user. */
export interface NamedFile {
  name: string;
  content: string;
}

export function download({ name, content }: NamedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
