/**
 * Carries the draft over the one reload by which a new version takes over. It lies in this tab's sessionStorage from the
 * tap on "use the new version" until the page is there again, and nowhere else: no worker and no disk has to be trusted with it.
 */
const KEY = 'cek-netral-carry';

/** False where the browser refuses. */
export function store(file: string): boolean {
  try {
    sessionStorage.setItem(KEY, file);
    return true;
  } catch {
    return false;
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
