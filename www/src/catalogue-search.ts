/** The search box on the catalogue's front page: loads the list once somebody looks for something, and asks nobody else. */

/** Title, what is found besides it, and the address relative to this page. */
type Row = [title: string, more: string, address: string];

const MOST = 40;

const form = document.querySelector<HTMLFormElement>('form.search');
const box = document.querySelector<HTMLInputElement>('#search');
const said = document.querySelector<HTMLElement>('#search-status');
const results = document.querySelector<HTMLElement>('#search-results');
if (form && box && said && results) start(form, box, said, results);

function start(form: HTMLFormElement, box: HTMLInputElement, status: HTMLElement, results: HTMLElement): void {
  let rows: Promise<Row[]> | undefined;
  let latest = '';

  const load = (): Promise<Row[]> => {
    rows ??= fetch(form.dataset['index'] ?? '').then(
      (response) => response.json() as Promise<Row[]>,
      (trouble: unknown) => {
        // The next try may find a connection.
        rows = undefined;
        throw trouble;
      },
    );
    return rows;
  };

  const search = async (): Promise<void> => {
    const asked = (latest = box.value.trim());
    if (!asked) {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    try {
      const found = find(await load(), asked);
      if (asked !== latest) return;
      results.replaceChildren(...found.slice(0, MOST).map(entry));
      status.textContent = found.length > 0 ? `${found.length} ${status.dataset['some'] ?? ''}` : (status.dataset['none'] ?? '');
    } catch {
      status.textContent = status.dataset['failed'] ?? '';
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  box.addEventListener('input', () => void search());
  if (box.value) void search();
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [box, ...results.querySelectorAll<HTMLElement>('a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Rows that hold every word, those with the words in the title first. */
function find(rows: Row[], asked: string): Row[] {
  const words = plain(asked).split(' ').filter(Boolean);
  const holds = (text: string) => words.every((word) => text.includes(word));
  const inTitle: Row[] = [];
  const elsewhere: Row[] = [];
  for (const row of rows) {
    if (holds(plain(row[0]))) inTitle.push(row);
    else if (holds(plain(row.join(' ')))) elsewhere.push(row);
  }
  return [...inTitle, ...elsewhere];
}

/** In small letters, with marks between words as spaces: "Ps. 5(1)" is found by "ps 5 1". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function entry([title, more, address]: Row): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const text = document.createElement('p');
  link.href = address;
  link.textContent = title;
  text.textContent = more;
  item.append(link, text);
  return item;
}
