import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { metricsAccess } from './metrics-access.js';

const token = 'k3J9vQ2xT7mZ5bN8cR4wY6pL1hG0dF-a';
const request = (remoteAddress: string, headers: Record<string, string> = {}): Request => ({ headers, get: (name: string) => headers[name], socket: { remoteAddress } }) as unknown as Request;

describe('the metrics in production', () => {
  const may = metricsAccess({ open: false, token });
  it('are read on the machine itself, but not through a proxy on it', () => {
    expect([may(request('127.0.0.1')), may(request('::1')), may(request('::ffff:127.0.0.1')), may(request('203.0.113.9'))]).toEqual([true, true, true, false]);
    expect(may(request('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }))).toBe(false);
    expect(may(request('127.0.0.1', { forwarded: 'for=127.0.0.1' }))).toBe(false);
  });

  it('are read with the token from anywhere, and with no other', () => {
    expect(may(request('203.0.113.9', { authorization: `Bearer ${token}` }))).toBe(true);
    for (const authorization of ['', 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, token, 'Bearer undefined']) expect(may(request('203.0.113.9', { authorization }))).toBe(false);
  });

  it('open to nobody by a token that is not set', () => {
    expect(metricsAccess({ open: false, token: undefined })(request('203.0.113.9', { authorization: 'Bearer undefined' }))).toBe(false);
  });

  it('are open in the demonstration', () => {
    expect(metricsAccess({ open: true, token: undefined })(request('203.0.113.9'))).toBe(true);
  });
});
