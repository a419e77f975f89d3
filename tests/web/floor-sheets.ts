/** What a style sheet uses, as paths in MDN's data: at-rules, properties with their keywords, selectors, functions and units. */
import * as csstree from 'css-tree';

const MEDIA_UNITS = /^(dv|sv|lv|cq)[whbi]?(min|max)?$/;

export function sheetUses(text: string): string[][] {
  const uses: string[][] = [];
  const tree = csstree.parse(text, {
    onParseError: (error) => {
      throw error;
    },
  });
  csstree.walk(tree, (node) => {
    if (node.type === 'Atrule') uses.push(['css', 'at-rules', node.name.toLowerCase()]);
    else if (node.type === 'Feature') uses.push(['css', 'at-rules', 'media', node.name.replace(/^(min|max)-/, '')]);
    else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') uses.push(['css', 'selectors', node.name]);
    else if (node.type === 'NestingSelector') uses.push(['css', 'selectors', 'nesting']);
    else if (node.type === 'Declaration' && !node.property.startsWith('--')) {
      uses.push(['css', 'properties', node.property]);
      csstree.walk(node.value, (part) => {
        if (part.type === 'Identifier') uses.push(['css', 'properties', node.property, part.name]);
      });
    } else if (node.type === 'Function') {
      uses.push(['css', 'types', node.name], ['css', 'types', 'color', node.name]);
    } else if (node.type === 'Dimension') {
      const name = MEDIA_UNITS.exec(node.unit);
      uses.push(['css', 'types', 'length', node.unit]);
      if (name)
        uses.push([
          'css',
          'types',
          'length',
          `viewport_percentage_units_${name[1] === 'dv' ? 'dynamic' : name[1] === 'sv' ? 'small' : 'large'}`,
        ]);
    }
  });
  return uses;
}
