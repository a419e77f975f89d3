/** Ends the task at hand, so that the browser can draw and take input before the next piece of work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
