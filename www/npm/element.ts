/** The custom element as a package brings it: what is typed into it can be read by the page that holds it. */
import { CekNetral } from '../src/cek-netral.ts';

CekNetral.readers = 'page';
CekNetral.regionsSrc = new URL(/* @vite-ignore */ './regions.json', import.meta.url).href;

export { CekNetral };
