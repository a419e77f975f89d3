/** All folds of the page at once, for the widget: they come in one file beside its script, once the first of them is opened. */
import './views/rules.ts';
import './views/compare.ts';
import './views/why-not.ts';
import './views/form.ts';
import './views/help-panel.ts';
import './views/region.ts';
