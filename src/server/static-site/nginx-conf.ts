// Turns the server's own rules into nginx's words: the text of docs/deploy/nginx.conf. Never a rule that the server does not have.
import { APP_SEGMENT, NOT_THE_APP } from "../../edition/app-address.ts";
import { EDITIONS_ROOT, HASHED_NAME } from "../../edition/contract.ts";
import { SMALLEST_BYTES } from "../compression.ts";
import { ANY_TYPE, COMPRESSIBLE, TYPES } from "../content-type.ts";
import { FOR_EVER, REVALIDATE } from "../delivery.ts";
import { OPEN_PATHS, PAID_PATH } from "../edition-access.ts";
import { plainHtml } from "../plain-answer.ts";
import { SECURITY_HEADERS } from "../security-headers.ts";

const withoutAnchors = ({ source }: RegExp): string =>
  source.replace(/^\^/, "").replace(/\$$/, "").replaceAll("\\/", "/");
const bareType = (type: string): string => type.replace(/;.*/, "");
const unique = (values: readonly string[]): string[] => [...new Set(values)];
const lines = (indent: string, values: readonly string[]): string => values.map((value) => indent + value).join("\n");

const EDITION_FILES = [...OPEN_PATHS, PAID_PATH].map((path) => `"~^${EDITIONS_ROOT}/${withoutAnchors(path)}$" 1;`);
const APP_ADDRESS = `^/+(?!(?:${NOT_THE_APP.join("|")})(?:/|$))(?:${withoutAnchors(APP_SEGMENT)}(?:/+|$))*$`;

/** "text/html html;": one line a type, with every ending that has it. */
function types(): string[] {
  const bare = unique(Object.values(TYPES).map(bareType));
  const endingsOf = (type: string): string[] =>
    Object.keys(TYPES)
      .filter((ending) => bareType(TYPES[ending] ?? "") === type)
      .map((ending) => ending.slice(1));
  return bare.map((type) => `${type} ${endingsOf(type).join(" ")};`);
}

const textTypes = unique(
  Object.values(TYPES)
    .filter((type) => type.includes("charset"))
    .map(bareType),
);
const smallerTypes = unique(COMPRESSIBLE.map((ending) => bareType(TYPES[ending] ?? ANY_TYPE)));
/** nginx always counts text/html in, and warns where it is named. */
const butHtml = (all: readonly string[]): string => all.filter((type) => type !== "text/html").join(" ");

/** One file for /etc/nginx/conf.d, with the name koran.example and the folder /srv/koran, which holds dist/ and editions/. */
export const nginxConf = (): string => `\
# koran from files alone: the same answers as \`npm start\`. Written by \`npm run nginx-conf\` from src/server; docs/deploy.md says what differs.
# Yours to set: the name (koran.example), the folder that holds dist/ and editions/ (/srv/koran), the certificate, and the folder
# that proves the name to who issues it (/var/www/html). On a machine without IPv6, take away the two lines with [::].
# Everything below editions/ is given to everyone, paid/ too: lay only open editions there.

map "$status $uri" $koran_cache_control {
    volatile;
    default "${REVALIDATE}";
    "~^(?:200|206|304) .*${HASHED_NAME.source}" "${FOR_EVER}";
}

# What the edition format names; nothing else below editions/ is to be had.
map $uri $koran_of_an_edition {
    default 0;
${lines("    ", EDITION_FILES)}
}

map $status $koran_allow {
    default "";
    405 "GET, HEAD";
}

server {
    listen 80;
    listen [::]:80;
    server_name koran.example;

    # How a certificate is renewed; all else goes to https.
    location ^~ /.well-known/acme-challenge/ {
        root /var/www/html;
        default_type text/plain;
    }

    location / {
        return 301 https://$host$request_uri;
    }
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name koran.example;
    ssl_certificate /etc/letsencrypt/live/koran.example/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/koran.example/privkey.pem;

    root /srv/koran/dist;
    server_tokens off;
    merge_slashes off;
    max_ranges 1;

${lines(
  "    ",
  Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
)}
    add_header cache-control $koran_cache_control always;
    add_header allow $koran_allow always;

    types {
${lines("        ", types())}
    }
    default_type ${ANY_TYPE};
    charset utf-8;
    charset_types ${butHtml(textTypes)};

    gzip_static on;
    # With Debian's libnginx-mod-http-brotli-static, or another build of ngx_brotli:
    # brotli_static on;
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length ${SMALLEST_BYTES};
    gzip_types ${butHtml(smallerTypes)};

    if ($request_method !~ "^(?:GET|HEAD)$") {
        return 405;
    }

    location = ${EDITIONS_ROOT} {
        return 404;
        error_page 404 @no-file;
    }

    location ^~ ${EDITIONS_ROOT}/ {
        root /srv/koran;
        disable_symlinks on from=$document_root;
        error_page 404 @no-file;
        if ($koran_of_an_edition = 0) {
            return 404;
        }
        try_files $uri =404;
    }

    location ~ "${APP_ADDRESS}" {
        try_files $uri /index.html;
    }

    location ~ "/[/.]" {
        return 404;
    }

    location / {
        try_files $uri =404;
    }

    error_page 404 @no-page;

    location @no-file {
        types { }
        default_type text/plain;
        return 404 "Nothing lies here.\\n";
    }

    location @no-page {
        types { }
        default_type text/html;
        return 404 '${plainHtml(404).replaceAll("'", "&#39;")}';
    }
}
`;
