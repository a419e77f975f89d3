// npm start: from a bare machine to the page in a browser.
import { build } from './build.mjs';
import { serve } from './serve.mjs';

await build();
const { url } = await serve({ port: Number(process.env.PORT ?? 4173), strict: 'PORT' in process.env });
console.log(`Cek Netral: ${url}  (Ctrl+C stops it)`);
