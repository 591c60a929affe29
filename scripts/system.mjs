/**
 * What the packages are chosen by: « linux x64 », and « linux x64 musl » where the C library is musl (Alpine), for which
 * npm brings neither a Node 26 nor a PostgreSQL.
 */
export function nameSystem({ platform, arch } = process, glibc = findGlibc()) {
  return platform === 'linux' && !glibc ? `${platform} ${arch} musl` : `${platform} ${arch}`
}

/** The version of the GNU C library that Node itself runs on; none with musl. Its report would look names up in the network. */
function findGlibc() {
  if (process.platform !== 'linux') return null
  process.report.excludeNetwork = true
  return process.report.getReport().header.glibcVersionRuntime ?? null
}

/**
 * The Node that runs the program: the one among the packages where it can run, else the machine's own when it is 26 or
 * newer; else a sentence says what to install.
 */
export function chooseNode({ brought, own, system }) {
  const isMusl = system.endsWith('musl')
  if (brought && !isMusl) return brought
  if (Number(own.version.split('.')[0]) >= 26) return own.path
  throw new Error(
    isMusl
      ? 'This system has musl instead of glibc (Alpine Linux): install Node 26 yourself and set DATABASE_URL to your own PostgreSQL, or use a system with glibc, such as Debian.'
      : `The packages bring no Node 26 for this system (${system}): install Node 26 and run this again.`,
  )
}

const LOADER_FAILED = 127

/** The sentence for a Node of the packages that the system could not even load; nothing for other ends. */
export function whyNotLoaded(status) {
  if (status !== LOADER_FAILED) return undefined
  return 'Node 26 can not be run here, the library named above is missing: install it (on Debian: apt-get install libatomic1) and run this again.'
}
