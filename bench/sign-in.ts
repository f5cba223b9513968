/** The session cookie of a demonstration account. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${origin}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]!).join('; ');
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookie;
}
