import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { PostButton } from './button.tsx'
import { AskFirst } from './dialog.tsx'
import { History } from './history.tsx'
import { Page, type PageProps, render } from './page.tsx'
import { Table } from './table.tsx'

const nadia = {
  signInId: 1,
  signInExpiresAt: '2026-12-25T15:00:00Z',
  loginId: 1,
  personId: 1,
  accountId: 1,
  firstName: 'Nadia',
  lastName: 'Moreau',
  email: 'nadia@lavoir.example',
  language: null,
  termsVersion: 1,
}

const page = (more: Partial<PageProps> = {}) =>
  String(
    <Page lang="fr" visitor={null} title="Mon compte" {...more}>
      <h1>Mon compte</h1>
    </Page>,
  )

describe('a page', () => {
  test('is a whole document with its status', async () => {
    const app = new Hono().get('/', (c) =>
      render(c, <Page lang="en" visitor={null} title="Register" />, 422),
    )
    const answer = await app.request('/')
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toMatch(/^<!doctype html><html lang="en">/)
  })

  test('waits for a part that comes later', async () => {
    const Late = async () => <p>{await Promise.resolve('<arrivé>')}</p>
    const app = new Hono().get('/', (c) =>
      render(
        c,
        <Page lang="fr" visitor={null} title="Tard">
          <Late />
        </Page>,
      ),
    )
    expect(await (await app.request('/')).text()).toContain('<p>&lt;arrivé&gt;</p>')
  })

  test('has one stylesheet, preloads the text font, and nothing inline', () => {
    const html = page({ islands: ['auto-submit'] })
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
    expect(html).toMatch(/rel="preload" as="font"[^>]*cageot-text/)
    expect(html).toMatch(/<script type="module" src="\/assets\/auto-submit[\w-]*\.js"><\/script>/)
    expect(html).not.toMatch(/style=|<style|\son\w+=|<script(?![^>]*src=)/)
  })

  test('begins with a link to its content', () => {
    const html = page()
    expect(html).toMatch(/<body><a class="skip" href="#main">Aller au contenu<\/a>/)
    expect(html).toContain('<main id="main"')
  })

  test('bears the group’s name inside a group, else Cageot', () => {
    const inside = page({ brand: { name: 'Marché du Lavoir', href: '/g/lavoir' } })
    expect(inside).toContain('<title>Mon compte · Marché du Lavoir</title>')
    expect(inside).toMatch(/class="brand" href="\/g\/lavoir"/)
    expect(page()).toContain('<title>Mon compte · Cageot</title>')
  })

  test('says where one is, in the navigation and at the bottom of phones', () => {
    const nav = [
      { href: '/a', label: 'Accueil' },
      { href: '/b', label: 'Mon compte', isCurrent: true },
    ]
    const html = page({
      nav,
      thumbs: [{ href: '/b', label: 'Compte', icon: 'user', isCurrent: true }],
    })
    expect(html).toContain('<a href="/b" aria-current="page">Mon compte')
    expect(html).toContain('<a href="/a">Accueil')
    expect(html).toMatch(/class="thumbs[^>]*><a href="\/b" aria-current="page">/)
  })

  test('offers signing in to a visitor, and signing out to Nadia', () => {
    expect(page()).toContain('href="/sign-in"')
    const signedIn = page({ visitor: nadia })
    expect(signedIn).toContain('Nadia Moreau')
    expect(signedIn).toContain('action="/sign-out"')
    expect(signedIn).not.toContain('href="/sign-in"')
  })

  test('shows the legal pages at its foot, and the other language, to Nadia too', () => {
    const legal = [{ href: '/terms', label: 'Conditions' }]
    expect(page({ legal })).toContain('href="/terms"')
    expect(page()).toMatch(/<button type="submit" name="lang" value="en" lang="en"[^>]*>English/)
    expect(page({ visitor: { ...nadia, language: 'fr' } })).toContain('English')
  })
})

describe('parts of pages', () => {
  test('a table keeps its roles, because phones show it as a list', () => {
    const columns = [
      { title: 'Foyer', cell: (row: { name: string }) => row.name },
      { title: 'Total', cell: () => '3,50 €', number: true },
    ]
    const html = String(<Table caption="Paniers" rows={[{ name: 'Moreau' }]} columns={columns} />)
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'cell']) {
      expect(html).toContain(`role="${role}"`)
    }
    expect(html).toContain('<td role="cell" class="phone-first" data-title="Foyer">Moreau</td>')
    expect(html).toContain('<caption class="unseen">Paniers</caption>')
  })

  test('a button that deletes is a form with its method in a field', () => {
    const html = String(
      <PostButton action="/g/lavoir/closure" method="delete">
        Rouvrir
      </PostButton>,
    )
    expect(html).toMatch(/<form method="post" action="\/g\/lavoir\/closure">/)
    expect(html).toContain('name="_method" value="DELETE"')
  })

  test('a question leads to its page without a script', () => {
    const question = {
      title: 'Annuler ?',
      action: '/cancel',
      confirm: 'Annuler',
      back: { href: '/', label: 'Garder' },
    }
    const html = String(<AskFirst href="/cancel" label="Annuler" id="q" question={question} />)
    expect(html).toContain('<a class="button danger" href="/cancel">')
    expect(html).toMatch(/<dialog aria-labelledby="q">/)
    expect(html).not.toContain('<dialog open')
  })

  test('a change in the history shows before and after as text', () => {
    const entry = {
      at: new Date('2026-11-24T19:12:00Z'),
      actorName: 'Lucien <Perrin>',
      sentence: 'a changé le nom',
      changes: [{ label: 'Nom', before: null, after: '<b>Lavoir</b>' }],
    }
    const html = String(<History lang="fr" zone="Europe/Paris" entries={[entry]} />)
    expect(html).toContain('Lucien &lt;Perrin&gt;')
    expect(html).toContain('<del>vide</del>')
    expect(html).toContain('<ins>&lt;b&gt;Lavoir&lt;/b&gt;</ins>')
    expect(html).toContain('datetime="2026-11-24T19:12:00.000Z"')
  })
})
