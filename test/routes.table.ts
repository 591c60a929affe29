import type { Right } from '#src/people/groups/standing.rules.ts'

/**
 * Every route of the program and whom it lets in; `routes.test.ts` walks it with every role. A route missing here, or a
 * row without a route, fails. What `open` means:
 *
 * | open | lets in | answers the others |
 * |---|---|---|
 * | `public` | everyone | |
 * | `code` | a browser that waits for a mailed code; no role does | to sign-in |
 * | `signed-in` | whoever is signed in | to sign-in |
 * | `member` | members and people with rights | 404, strangers |
 * | `household` | the household it belongs to, and who holds `distributions` or `money` | 404 |
 * | `invited` | whom an invitation is for, here the stranger | 404 |
 * | a right, `any-right` | who holds it in the group | 403 to people of the group, 404 to others |
 * | `all-catalogs` | who holds `catalogs` for all of them | the same; named ones are not enough |
 *
 * Nobody signed in is sent to sign-in (303) wherever a page isn't public. Codes in paths (`:place`) come from
 * `routes.codes.ts`; those of another group are 404 for everyone.
 */
export type Row = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  open:
    | 'public'
    | 'code'
    | 'signed-in'
    | 'member'
    | 'any-right'
    | 'all-catalogs'
    | 'household'
    | 'invited'
    | Right
  /** Posts from other origins are let in: one-click unsubscribe, providers' signed events. */
  anyOrigin?: true
  /** The thing named in the address need not exist to be let in: the page says so itself, or it is no group's. */
  anyCode?: true
}

export const ROUTES: Row[] = [
  { method: 'GET', path: '/', open: 'public' },
  { method: 'GET', path: '/health/live', open: 'public' },
  { method: 'GET', path: '/health/ready', open: 'public' },
  { method: 'POST', path: '/language', open: 'public' },
  { method: 'GET', path: '/pictures/:file', open: 'public' },
  { method: 'GET', path: '/producers/charter', open: 'public' },
  { method: 'GET', path: '/producers/:producer', open: 'public' },
  { method: 'GET', path: '/dev/ui', open: 'public' },
  { method: 'GET', path: '/dev/mails', open: 'public' },
  { method: 'GET', path: '/dev/mails/:messageId', open: 'public' },
  { method: 'GET', path: '/dev/mails/:messageId/html', open: 'public' },

  { method: 'GET', path: '/register', open: 'public' },
  { method: 'POST', path: '/register', open: 'public' },
  { method: 'GET', path: '/code', open: 'code' },
  { method: 'POST', path: '/code', open: 'code' },
  { method: 'POST', path: '/code/letter', open: 'code' },
  { method: 'GET', path: '/sign-in', open: 'public' },
  { method: 'POST', path: '/sign-in', open: 'public' },
  { method: 'POST', path: '/sign-in/letter', open: 'public' },
  { method: 'POST', path: '/sign-out', open: 'public' },
  { method: 'GET', path: '/sign-in/second-factor', open: 'code' },
  { method: 'POST', path: '/sign-in/second-factor', open: 'code' },
  { method: 'GET', path: '/password', open: 'public' },
  { method: 'POST', path: '/password', open: 'public' },
  { method: 'GET', path: '/password/new', open: 'code' },
  { method: 'POST', path: '/password/new', open: 'public' },
  { method: 'GET', path: '/account/confirmation', open: 'signed-in' },
  { method: 'POST', path: '/account/confirmation', open: 'signed-in' },
  { method: 'POST', path: '/account/confirmation/letter', open: 'signed-in' },
  { method: 'GET', path: '/account/second-factor', open: 'signed-in' },
  { method: 'POST', path: '/account/second-factor', open: 'signed-in' },
  { method: 'DELETE', path: '/account/second-factor', open: 'signed-in' },
  { method: 'GET', path: '/account/second-factor/new', open: 'signed-in' },
  { method: 'POST', path: '/account/second-factor/codes', open: 'signed-in' },
  { method: 'GET', path: '/account/sign-ins', open: 'signed-in' },
  { method: 'DELETE', path: '/account/sign-ins', open: 'signed-in' },
  { method: 'DELETE', path: '/account/sign-ins/others', open: 'signed-in' },
  { method: 'DELETE', path: '/account/sign-ins/:signIn', open: 'signed-in' },
  { method: 'GET', path: '/terms', open: 'public' },
  { method: 'GET', path: '/privacy', open: 'public' },
  { method: 'GET', path: '/terms/acceptance', open: 'signed-in' },
  { method: 'POST', path: '/terms/acceptance', open: 'signed-in' },

  { method: 'GET', path: '/account/household', open: 'signed-in' },
  { method: 'GET', path: '/account/profile', open: 'signed-in' },
  { method: 'POST', path: '/account/profile', open: 'signed-in' },
  { method: 'GET', path: '/account/address', open: 'signed-in' },
  { method: 'POST', path: '/account/address', open: 'signed-in' },
  { method: 'GET', path: '/account/password', open: 'signed-in' },
  { method: 'POST', path: '/account/password', open: 'signed-in' },
  { method: 'GET', path: '/account/email', open: 'signed-in' },
  { method: 'POST', path: '/account/email', open: 'signed-in' },
  { method: 'GET', path: '/account/email/code', open: 'signed-in' },
  { method: 'POST', path: '/account/email/code', open: 'signed-in' },
  { method: 'GET', path: '/account/invitation', open: 'signed-in' },
  { method: 'POST', path: '/account/invitation', open: 'signed-in' },
  { method: 'DELETE', path: '/account/invitation', open: 'signed-in' },
  { method: 'POST', path: '/account/invitation/letter', open: 'signed-in' },
  { method: 'GET', path: '/invitations/:invitation', open: 'invited' },
  { method: 'POST', path: '/invitations/:invitation', open: 'invited' },

  { method: 'GET', path: '/groups/new', open: 'signed-in' },
  { method: 'POST', path: '/groups', open: 'signed-in' },
  { method: 'GET', path: '/g/:slug', open: 'public' },
  { method: 'GET', path: '/g/:slug/about', open: 'public' },
  { method: 'GET', path: '/g/:slug/join', open: 'public' },
  { method: 'POST', path: '/g/:slug/join', open: 'public' },
  { method: 'DELETE', path: '/g/:slug/join/request', open: 'signed-in' },
  { method: 'GET', path: '/g/:slug/members', open: 'members' },
  { method: 'GET', path: '/g/:slug/members/requests', open: 'members' },
  { method: 'POST', path: '/g/:slug/members/requests/acceptance', open: 'members' },
  { method: 'POST', path: '/g/:slug/members/requests/:request/acceptance', open: 'members' },
  { method: 'POST', path: '/g/:slug/members/requests/:request/refusal', open: 'members' },
  { method: 'GET', path: '/g/:slug/members/history', open: 'members' },
  { method: 'GET', path: '/g/:slug/rights', open: 'settings' },
  { method: 'GET', path: '/g/:slug/rights/new', open: 'settings' },
  { method: 'GET', path: '/g/:slug/rights/:person', open: 'settings' },
  { method: 'POST', path: '/g/:slug/rights/:person', open: 'settings' },
  { method: 'DELETE', path: '/g/:slug/rights/:person', open: 'settings' },

  { method: 'GET', path: '/g/:slug/settings', open: 'settings' },
  { method: 'POST', path: '/g/:slug/settings', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/history', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/picture', open: 'settings' },
  { method: 'POST', path: '/g/:slug/settings/picture', open: 'settings' },
  { method: 'DELETE', path: '/g/:slug/settings/picture', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/places/:place/picture', open: 'settings' },
  { method: 'POST', path: '/g/:slug/settings/places/:place/picture', open: 'settings' },
  { method: 'DELETE', path: '/g/:slug/settings/places/:place/picture', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/places', open: 'settings' },
  { method: 'POST', path: '/g/:slug/settings/places', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/places/new', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/places/:place', open: 'settings' },
  { method: 'POST', path: '/g/:slug/settings/places/:place', open: 'settings' },
  { method: 'DELETE', path: '/g/:slug/settings/places/:place', open: 'settings' },
  { method: 'GET', path: '/g/:slug/settings/places/:place/removal', open: 'settings' },

  { method: 'GET', path: '/g/:slug/producers', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/producers/:producer', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/producers/:producer', open: 'all-catalogs' },
  { method: 'GET', path: '/g/:slug/producers/:producer/pictures', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/producers/:producer/pictures', open: 'all-catalogs' },
  {
    method: 'POST',
    path: '/g/:slug/producers/:producer/pictures/:picture/front',
    open: 'all-catalogs',
  },
  {
    method: 'DELETE',
    path: '/g/:slug/producers/:producer/pictures/:picture',
    open: 'all-catalogs',
  },
  { method: 'GET', path: '/g/:slug/producers/:producer/charter/document', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/producers/:producer/charter/document', open: 'all-catalogs' },
  {
    method: 'GET',
    path: '/g/:slug/producers/:producer/proposal',
    open: 'all-catalogs',
    anyCode: true,
  },
  {
    method: 'POST',
    path: '/g/:slug/producers/:producer/proposal',
    open: 'all-catalogs',
    anyCode: true,
  },
  {
    method: 'DELETE',
    path: '/g/:slug/producers/:producer/proposal',
    open: 'all-catalogs',
    anyCode: true,
  },
  {
    method: 'POST',
    path: '/g/:slug/producers/:producer/proposals/:proposal/acceptance',
    open: 'all-catalogs',
  },
  {
    method: 'POST',
    path: '/g/:slug/producers/:producer/proposals/:proposal/refusal',
    open: 'all-catalogs',
  },
  { method: 'GET', path: '/g/:slug/catalogs', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/new', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/new', open: 'all-catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/edit', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/edit', open: 'all-catalogs' },
  {
    method: 'POST',
    path: '/g/:slug/catalogs/:catalog/products/:product/archive',
    open: 'catalogs',
  },
  {
    method: 'DELETE',
    path: '/g/:slug/catalogs/:catalog/products/:product/archive',
    open: 'catalogs',
  },
  { method: 'DELETE', path: '/g/:slug/catalogs/:catalog', open: 'all-catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/removal', open: 'all-catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/end', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/end', open: 'all-catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/copy', open: 'all-catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/copy', open: 'all-catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/table', open: 'catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/table', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/products/new', open: 'catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/products/new', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/products/:product', open: 'catalogs' },
  {
    method: 'GET',
    path: '/g/:slug/catalogs/:catalog/products/:product/picture',
    open: 'catalogs',
  },
  {
    method: 'POST',
    path: '/g/:slug/catalogs/:catalog/products/:product/picture',
    open: 'catalogs',
  },
  {
    method: 'DELETE',
    path: '/g/:slug/catalogs/:catalog/products/:product/picture',
    open: 'catalogs',
  },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/products/:product', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/import', open: 'catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/import', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/import/model.csv', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/import/:draft', open: 'catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/import/:draft', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/photos', open: 'catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/photos', open: 'catalogs' },
  { method: 'GET', path: '/g/:slug/catalogs/:catalog/photos/:photos', open: 'catalogs' },
  { method: 'POST', path: '/g/:slug/catalogs/:catalog/photos/:photos', open: 'catalogs' },

  { method: 'GET', path: '/g/:slug/distributions', open: 'any-right' },
  { method: 'GET', path: '/g/:slug/distributions/new', open: 'distributions' },
  { method: 'POST', path: '/g/:slug/distributions/new', open: 'distributions' },
  { method: 'GET', path: '/g/:slug/distributions/:code', open: 'any-right' },
  { method: 'GET', path: '/g/:slug/distributions/:code/products', open: 'any-right' },
  { method: 'GET', path: '/g/:slug/distributions/:code/history', open: 'distributions' },
  { method: 'GET', path: '/g/:slug/distributions/:code/edit', open: 'distributions' },
  { method: 'POST', path: '/g/:slug/distributions/:code/edit', open: 'distributions' },
  { method: 'GET', path: '/g/:slug/distributions/:code/opening', open: 'any-right' },
  { method: 'POST', path: '/g/:slug/distributions/:code/opening', open: 'distributions' },
  { method: 'GET', path: '/g/:slug/distributions/:code/closure', open: 'distributions' },
  { method: 'POST', path: '/g/:slug/distributions/:code/closure', open: 'distributions' },
  { method: 'DELETE', path: '/g/:slug/distributions/:code/closure', open: 'distributions' },

  { method: 'GET', path: '/g/:slug/shop/:distribution', open: 'public' },
  { method: 'POST', path: '/g/:slug/shop/:distribution/lines', open: 'public' },
  { method: 'GET', path: '/g/:slug/shop/:distribution/basket', open: 'public' },
  { method: 'GET', path: '/g/:slug/shop/:distribution/order', open: 'signed-in' },
  { method: 'POST', path: '/g/:slug/shop/:distribution/order', open: 'signed-in' },
  { method: 'GET', path: '/g/:slug/baskets/:basket', open: 'household' },
]
