import { describe, expect, test } from 'vitest'
import { type Block, renderLetter } from './letter.ts'

const baseUrl = 'https://cageot.example'
const bill: Block = {
  kind: 'lines',
  lines: [
    { label: 'Carottes <b>de sable</b>', amount: '3,60 €', detail: '1,5 kg × 2,40 €/kg' },
    { label: 'Œufs plein air' },
  ],
  total: { label: 'Total', amount: '6,30 €' },
}
const letter = (lang: 'fr' | 'en', blocks: Block[], more: { brand?: string } = {}) =>
  renderLetter({ lang, subject: 'Votre panier n° 4', baseUrl, blocks, ...more })

describe('a letter', () => {
  test('says the same in HTML and in text', () => {
    const said: Block[] = [
      { kind: 'title', text: 'Votre panier est commandé' },
      { kind: 'paragraph', text: 'À retirer samedi.' },
      { kind: 'code', code: '481902' },
      bill,
      { kind: 'button', label: 'Voir mon panier', href: `${baseUrl}/g/lavoir/orders/x` },
      { kind: 'note', text: 'Vous n’avez rien demandé ?' },
    ]
    const { html, text } = letter('fr', said)
    const facts = ['Votre panier est commandé', 'À retirer samedi.', '481902', '3,60 €', '6,30 €']
    const more = ['1,5 kg × 2,40 €/kg', 'Œufs plein air', 'Voir mon panier', `${baseUrl}/g/lavoir`]
    for (const fact of [...facts, ...more, 'Vous n’avez rien demandé ?']) {
      expect(html).toContain(fact)
      expect(text).toContain(fact)
    }
    expect(html + text).not.toMatch(/undefined|null|NaN|\[object/)
  })

  test('is a whole document in its language, with the sender and the site at its foot', () => {
    const french = letter('fr', [])
    expect(french.html).toMatch(/^<!doctype html><html lang="fr">/)
    expect(french.html).toContain('Lettre envoyée par Cageot')
    expect(french.text).toContain('Lettre envoyée par Cageot\nhttps://cageot.example\n')
    const english = letter('en', [], { brand: 'Marché du Lavoir' })
    expect(english.html).toMatch(/^<!doctype html><html lang="en">/)
    expect(english.html).toContain('Sent by Marché du Lavoir')
    expect(english.text).toMatch(/^Marché du Lavoir\n={16}\n/)
  })

  test('takes what people typed as text, never as markup', () => {
    const typed = '<script>alert("1")</script> & <Co>'
    const { html, text } = letter('fr', [
      { kind: 'title', text: typed },
      { kind: 'paragraph', text: typed },
      { kind: 'lines', lines: [{ label: typed, amount: typed, detail: typed }] },
      { kind: 'button', label: typed, href: 'https://a.example/?a=1&b="><script>' },
    ])
    expect(html).not.toMatch(/<script|<Co>/)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;Co&gt;')
    expect(text).toContain(typed)
  })

  test('keeps the line breaks that people typed', () => {
    const { html, text } = letter('fr', [{ kind: 'paragraph', text: 'Portail vert.\nSonner.' }])
    expect(html).toContain('Portail vert.<br/>Sonner.')
    expect(text).toContain('Portail vert.\nSonner.')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:ana@ferme.fr', '/g/lavoir'])(
    'does not link to %s',
    (href) => {
      expect(() => letter('fr', [{ kind: 'button', label: 'x', href }])).toThrow()
    },
  )

  test('writes amounts in the text as each language does', () => {
    expect(letter('fr', [bill]).text).toContain('Total\u00a0: 6,30 €')
    expect(letter('en', [bill]).text).toContain('Total: 6,30 €')
  })

  test('has dark colours for mail programs that know them, and fetches nothing', () => {
    const { html } = letter('fr', [bill])
    expect(html).toContain('@media (prefers-color-scheme:dark){')
    expect(html).not.toMatch(/<img|<link|url\(|@import/)
  })
})
