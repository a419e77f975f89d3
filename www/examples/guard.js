// An agency's own script: asks whoever publishes to read the verdict first, whatever is not cleared. It hears the verdict, never the text.
let verdict = null;
document.addEventListener('cek-netral:report', (event) => {
  verdict = event.detail.verdict;
});
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  document.getElementById('said').textContent =
    verdict !== null && verdict !== 'none_found' ? 'Baca dulu hasil Cek Netral di atas.' : 'Diterbitkan (contoh).';
});
