/**
 * Carries the draft over the one reload by which a new version takes over. It lies in this tab's sessionStorage from the
 * tap on "use the new version" until the page is there again, and nowhere else: no worker and no disk has to be trusted with it.
 */
const KEY = 'cek-netral-carry';

export function store(file: string): void {
  try {
    sessionStorage.setItem(KEY, file);
  } catch {
    // Without a store the draft stays where it is: the page asks before it leaves.
  }
}

export function take(): string | null {
  try {
    const file = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return file;
  } catch {
    return null;
  }
}
