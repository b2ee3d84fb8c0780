import { createHash, generateKeyPairSync, sign as nodeSign, verify as nodeVerify, createPublicKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { shortHash } from "../../src/edition/contract.ts";
import { sha256Hex } from "../../src/edition/hash.ts";
import { publicKeyOf, sign, verify } from "../../src/edition/signature.ts";

const bytes = new TextEncoder().encode('{"format":1}\n');
const SECRET = "7f".repeat(32);

describe("a hash", () => {
  it("is what Node calls SHA-256", () => {
    expect(sha256Hex(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(shortHash(sha256Hex(bytes))).toHaveLength(16);
  });
});

describe("a signature", () => {
  it("holds for these bytes and this key alone", () => {
    const signature = sign(bytes, SECRET);
    expect(verify(bytes, `${signature}\n`, publicKeyOf(SECRET))).toBe(true);
    expect(verify(new Uint8Array([...bytes, 32]), signature, publicKeyOf(SECRET))).toBe(false);
    expect(verify(bytes, signature, publicKeyOf("00".repeat(32)))).toBe(false);
  });
  it.each(["", "no hex", "ab", "0".repeat(128)])("%j is refused, not thrown", (signature) =>
    expect(verify(bytes, signature, publicKeyOf(SECRET))).toBe(false),
  );
  it("is plain Ed25519: Node checks ours and we check Node's", () => {
    const spki = Buffer.concat([
      Buffer.from("302a300506032b6570032100", "hex"),
      Buffer.from(publicKeyOf(SECRET), "hex"),
    ]);
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    expect(nodeVerify(null, bytes, key, Buffer.from(sign(bytes, SECRET), "hex"))).toBe(true);

    const pair = generateKeyPairSync("ed25519");
    const raw = pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
    expect(verify(bytes, nodeSign(null, bytes, pair.privateKey).toString("hex"), raw)).toBe(true);
  });
});
