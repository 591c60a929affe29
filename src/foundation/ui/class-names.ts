/** Class names without the absent ones. `classes('button', false, 'large')` → `'button large'` */
export function classes(...names: (string | false | undefined | null)[]): string {
  return names.filter(Boolean).join(' ')
}
