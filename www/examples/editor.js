// What a CMS does: puts its editor where the field was. The widget finds the editor's own element by its class.
const editor = new window.Quill('#editor', { theme: 'snow', modules: { toolbar: [['bold', 'italic'], [{ list: 'bullet' }]] } });
editor.root.setAttribute('aria-label', 'Isi berita');
