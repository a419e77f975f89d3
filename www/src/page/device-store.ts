/** Keeping a draft on this device: only where the user has switched it on. */
const KEY = 'cek-netral';

/** The text of the scenario file that is kept, or null where nothing is. */
export function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** False where the browser refuses. */
export function keep(file: string): boolean {
  try {
    localStorage.setItem(KEY, file);
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What may not be touched holds nothing of ours.
  }
}

/** Who acts, kept apart from what was written: by a chip on the page, where the user wishes it. */
const ME = 'cek-netral-saya';

export function keptRole(): string | null {
  try {
    return localStorage.getItem(ME);
  } catch {
    return null;
  }
}

export function keepRole(role: string): boolean {
  try {
    localStorage.setItem(ME, role);
    return true;
  } catch {
    return false;
  }
}

/** Everything of ours that this device holds. */
export function forgetAll(): void {
  try {
    localStorage.removeItem(ME);
  } catch {
    // What may not be touched holds nothing of ours.
  }
  forget();
}
