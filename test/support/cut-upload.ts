import http from 'node:http';

/** Begins a multipart upload of a PDF, sends the first part of it, and leaves the connection open; `cut` ends it hard. */
export function beginUpload(origin: string, path: string, headers: Record<string, string>, field: string): Promise<{ cut: () => void }> {
  const boundary = 'portal-test-boundary';
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, origin), { method: 'POST', headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(4 * 1024 * 1024) } });
    request.on('error', () => undefined); // it is going to be cut
    request.on('response', (response) => reject(new Error(`answered ${response.statusCode} before the end`)));
    request.write(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="statements.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`);
    request.write(Buffer.alloc(1024 * 1024, 0x20), () => setTimeout(() => resolve({ cut: () => request.destroy() }), 150));
  });
}
