// The element on the page, and a worker that checks a draft without holding up the page.
import 'cek-netral/element';

const draft = document.querySelector('textarea');
const verdict = document.querySelector('output');
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

worker.onmessage = ({ data }) => {
  verdict.textContent = data;
};
const ask = () => worker.postMessage(draft.value);
draft.addEventListener('change', ask);
ask();
