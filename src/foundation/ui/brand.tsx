/** The crate and the name: Cageot's, or the group's one is in. */
export function Brand({ name, href }: { name: string; href: string }) {
  return (
    <a class="brand" href={href}>
      <svg viewBox="0 0 34 28" aria-hidden="true">
        <g fill="currentColor">
          <path d="M2 5h4v23H2zM28 5h4v23h-4z" />
          <path d="M0 9h34v5H0zM0 16h34v5H0zM0 23h34v5H0z" />
        </g>
        <circle class="brand-tomato" cx="12.5" cy="4.5" r="4" />
        <circle class="brand-lemon" cx="21" cy="4" r="4" />
      </svg>
      <span>{name}</span>
    </a>
  )
}
