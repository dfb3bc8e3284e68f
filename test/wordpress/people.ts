/** People at work on the test's WordPress: what they send is what WordPress's own pages send. */
import { PASSWORD, type Role } from './host.js';

export interface Person {
  role: Role;
  cookies: Map<string, string>;
  /** Asks WordPress's REST interface, as the block editor does. */
  rest: <T>(path: string, body?: unknown) => Promise<T>;
  get: (path: string, more?: string) => Promise<string>;
  post: (path: string, fields: Record<string, string>, more?: string) => Promise<Response>;
}

export async function logIn(site: string, role: Role): Promise<Person> {
  const cookies = new Map<string, string>([['wordpress_test_cookie', 'WP Cookie check']]);
  const header = (more = '') => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') + more;
  const send = async (path: string, init: RequestInit = {}, more = '') => {
    const response = await fetch(new URL(path, site), {
      ...init,
      redirect: 'manual',
      headers: { Cookie: header(more), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
  await send('/wp-login.php', form({ log: role, pwd: PASSWORD, testcookie: '1' }));
  if (![...cookies.keys()].some((name) => name.startsWith('wordpress_logged_in')))
    throw new Error(`${role} can't log in`);
  const nonce = await (await send('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
  return {
    role,
    cookies,
    rest: async <T>(path: string, body?: unknown) => {
      const response = await send(`/wp-json/${path}`, {
        headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
      return JSON.parse(text) as T;
    },
    get: async (path, more) => (await send(path, {}, more)).text(),
    post: (path, fields, more) => send(path, form(fields), more),
  };
}

/** The hidden fields of a page of WordPress's; of two of one name the first, as its main form comes first. */
export function hiddenFields(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input\b[^>]*type=['"]hidden['"][^>]*>/g)].map(([input]) => input);
  const attribute = (input: string, name: string) => new RegExp(`\\b${name}=(['"])(.*?)\\1`).exec(input)?.[2];
  return Object.fromEntries(
    inputs.reverse().flatMap((input) => {
      const name = attribute(input, 'name');
      return name ? [[name, attribute(input, 'value') ?? ''] as const] : [];
    }),
  );
}
