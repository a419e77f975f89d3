// The content security policy of the page: its own files and nothing else. Hosts send it as a header; the page carries it as well.
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'none'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "lit-html cek-netral 'allow-duplicates'",
};

/** @param {Record<string, string>} policy */
const written = (policy) =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** As a header. */
export const HEADER = written(POLICY);

/**
 * As an element of the page, for hosts that send no header. Who may frame it, only a header can say. Safari before 16.4 knows no
 * style sheets made by scripts and would stand bare without styles in the page; nothing but the page's own scripts writes any.
 */
export function carried() {
  const { 'frame-ancestors': _, 'frame-src': __, ...policy } = POLICY;
  return written({ ...policy, 'style-src': "'self' 'unsafe-inline'" });
}
