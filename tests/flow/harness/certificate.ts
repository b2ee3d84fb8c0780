// A certificate authority of our own and a certificate for localhost and ::1, by openssl, in a folder. Never trusted by anything but a test.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Certificate {
  /** Paths of PEM files. */
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
  /** The authority's PEM, for a client. */
  readonly ca: string;
}

const openssl = (args: readonly string[]): void =>
  void execFileSync("openssl", args, { stdio: ["ignore", "ignore", "pipe"] });

const EC_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30"];

export function makeCertificate(folder: string): Certificate {
  const at = (name: string): string => join(folder, name);
  const ours = ["-subj", "/CN=koran test authority", "-addext", "keyUsage=critical,keyCertSign"];
  openssl(["req", "-x509", ...EC_KEY, "-keyout", at("ca.key"), "-out", at("ca.pem"), ...ours]);
  openssl(["req", ...EC_KEY.slice(0, -2), "-keyout", at("site.key"), "-out", at("site.csr"), "-subj", "/CN=localhost"]);
  writeFileSync(at("site.ext"), "subjectAltName=DNS:localhost,IP:::1\nextendedKeyUsage=serverAuth\n");
  const by = ["-CA", at("ca.pem"), "-CAkey", at("ca.key"), "-CAcreateserial", "-days", "30"];
  openssl(["x509", "-req", "-in", at("site.csr"), ...by, "-extfile", at("site.ext"), "-out", at("site.pem")]);
  return {
    certificate: at("site.pem"),
    key: at("site.key"),
    authority: at("ca.pem"),
    ca: readFileSync(at("ca.pem"), "utf8"),
  };
}
