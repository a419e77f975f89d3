/** What stands beside the widget's script: found relative to it, whatever page loads it. */

/** A module's file, and its hash ("sha384-..."); set by the build. */
export interface Module {
  file: string;
  integrity: string;
}

export const beside = (file: string) => new URL(/* @vite-ignore */ file, import.meta.url).href;

/** Loads a module that has to be the one that was built. */
export async function bring<T>({ file, integrity }: Module): Promise<T> {
  const href = beside(file);
  // An import cannot name a hash, but what was preloaded with one is what the import gets.
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity, crossOrigin: 'anonymous' });
  if (link.relList.supports('modulepreload')) {
    await new Promise((done, refuse) => {
      link.addEventListener('load', done);
      link.addEventListener('error', () => refuse(new Error(`refused: ${href}`)));
      document.head.append(link);
    }).finally(() => link.remove());
  }
  return (await import(/* @vite-ignore */ href)) as T;
}
