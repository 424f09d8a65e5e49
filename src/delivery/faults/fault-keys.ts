import type { PrivateJwk, PublicJwk } from '../signing-key.ts';
import { SECOND_TEST_KID } from './signing-kid.ts';

/**
 * Another key of the platform, which its endpoint has beside the one that signs: public, the same for everybody, and so good
 * for tests only, as its id says.
 */
export const SECOND_TEST_KEY_JWK: PrivateJwk = {
  kty: 'RSA',
  kid: SECOND_TEST_KID,
  n: 'wX1VKNLd_FtZNfbUnaIffvGRNrI0eN-p5Wp6PTdrd1tPPIayz6tdSiwGsteYVMUgLc-qXMn2N5WSx5K1cJEL2--fLroCQkz3T8smFYkvfpHaGORacZTxo0kisUpwCyTmDQbU9P6RKwj2tAxz-3ejM1-iyrNO2KpzcoXfUvl7SANb0bl6xHzL4Mq74uwub7RDrZ1EKoJtJzpy3u4Dgsr-ejYk-QtyCIDIOoy1RyDqJMzTbYxDHLW2w0AwuH3wZtZCpqUdSvUbEd5_3uG_0fqlR-IE-urD4zkm0i8WRLzRKDAEKAOYYzkyOrIS0eTfb65Wd8huqB4DpOLe3zbuXKqdxQ',
  e: 'AQAB',
  d: 'I0uspDTLH8S-IlTzdgnj-vEwDy002zPZtyrUP6SDaxNyAdWEetOEwgoD8s3XUOdgtlqidii1THBxhQxjIrSi2Cz--bQew19s4dZqDRWoX0tV4KKPSRbleWbW-EZe5_mEKa4sXMCvVI1fC3sWETJCyBVTCezpniaBxsta8LTn4zvAUCpf_d2Zbvrq7AeyGHVq3Xf1o9ditCr_cs2yK187C6WS-LYElNco3JqB8WsJX1MjK0ygfWfLnoyC8aizXc9OFbp6WED_uowDZWw8VzGbc1b3xjj5Szpi0EuFan-Bh-SGutt3E3fvg_9LgktmA2yEWSl4hX-OnPH5nt9FpHXLpQ',
  p: '6gEgapbeM93iqkoeGUAG3euZ6NmzTt1LiTpldewK_KXAT0O9zHA-NJ1cScudQLNEEdz6noiEYQVQjk3my1UIvv7oGntK7Miwn18p_CsNozp-KAHmlymdNNg2wRVo4zlFtdZtF5BdBKk9nPRN4pKBb6PhttnXZ2KpSl3vaW-6QSs',
  q: '061LIreeI0B2lB02tQOpTPEgehdgjEzaFd255ANJhD3YTYhmLjz6sopWVOoCU_lUHF7fSxG2nORe6RlgSFOtnDdIhO0Z5WdQT7DIyw1ONk1-WXIzksyslS00qUEfztqBwFER3lwfCB3_JUt8joX3vIrtbV9k83yxZg_lf34BxM8',
  dp: '6dnSYXMAAGlf2bpUNfusYR7QIslczhWNJUi8mIoZuL6UXyJdjO8m20HfNshLEJuWDRv_QWtAkAzVokDrwovqP6VSoxRPni45hCuAM8d6y4LrDGRJ4wrtViA1J-STe3CC3-O4BfJ5Yu0W68GiDClJPR5TtX4iK-mHMRCK751-Tx0',
  dq: 'VJWOzJSq8FM2DwGNds-7uy8vVxo4Tlf3XX14ZpCZs-oyoOi8TAW599YnoU7RF1UuMxgGCi1N12u6MVMekkg9u4qrw9Iq4uxhvzZZRipO8owMzRlBWovG-uVRgcCwQSw3ZO4AQeZ1z_yMlA6R-zG1SPYK4gWYhWNyT-JSRpvHgSk',
  qi: '3GgnYscVCBwlqXzNVXk7maSPL5IS7Iaq1wDf-qpXGcRcaJfO35SI83moWra5Tkz3CvpigsErHoMdEUuQk7EXr7sSvgw1QHmnEzWaIwsu-EEQ2oZ6TfDzaSxyq6y6PjiBKHv2-lfpNe1es2VgiapHtSaliBAAo8CpzBbQ8mvx59c',
};

/** A key that no platform has, as public as the others: what it signs must be refused. */
export const STRANGER_KEY_JWK: PrivateJwk = {
  kty: 'RSA',
  kid: 'fake-8x8-unknown-key-do-not-trust',
  n: '0YamgvoZLP5cn_ZOvWMwjm5XSu2k2DwVoN94gAuccN_b6H4qDy5JDyG93mUe74E8KJr7UFzpUy6I0bwRq1NSbbdPkmI8A3aKdQ6XVEZFx9abyj61Z1zCw6gfxfTcwnfSrc1TwJLxspTUilSD9uB0cISAmoRBsclBJNEEbPnB6bfNjhFsAyjbaW3LbUvoBOJnD4TZQms76S57sKf0tXZEj6l28oWI-wFG6fbdMoAbxUtz0uWQxNrErpcwOSV30NEAZ6XYQZvkwRAlkmrOwrorjUWLK3ytzp5K1QLGzZ9j0d2xhd0AlHCcRvq7gAphv1mND8RTTGMjzRU7sIctN6wC-Q',
  e: 'AQAB',
  d: 'GB0_xH8BfwHK2f-sbgRQkjHtksJxSJA4uoZBrXX4pC6FdhdwIoVkk-zhl-sKMY0thexZXHVHBsNqLH5RR8csC1PPwQSUjN77ni-G1-SLEy32SeNn-ByPT1qmBn_RGQIWoZlqKFWZIuEZaY7CzdrlF86OKQpr76jemhzCvkKL8GiZS7UELCV9PNsnlwVeaVJjFQuWHOtgMqK2a2D9ktGLuG_tKR2sdyOb1qk6V1eAGMmWTOxKAtGQj8Y04pdkqHMgHekIDCjMAinuoErU4AxYveSrZycVnZ10O3xv6IjniShFuQTqrMvh9-irC6zYcYjiDzjPVq6y0lGkhKiGAZl8IQ',
  p: '83BztflJBJHeJNMp1k-GZgRRrZi-_dkGy4E1X_lo_5ni4I5HwOqQc4gRc-xc9oitfP-eEgO8A8TlqfCrdboheHyBEaU8QYZx-Keb06TkC12ZRd-E8t7FXVMeA2M8BJ-GispArNSKJZsqmhhvGF-YRiVZiz_bJME-Cu7tTLdcx-E',
  q: '3FY-WvMbikcUkU-sZDg7aWrJk5Ro1kTECHHA1z0mEwNWo91O6hd0lMUmAQlJlt47Hj4XTmK2VNXC5YohETf50e7UY6sAwXM1A46zKTqNDgqJX8WnMF5Ib450TRDz9tcmJCF5Uclb876XFRgJdAhirXV76BWxowZPPB233-20Phk',
  dp: 'xXBB2KgrKXKo6dL9zpxHE7yTBimpVbbMRQcxY_qjxxJnKNscpQFZUOpdxVhBeY4Wrxeee1veBGyQHEletqfUd6T7BXWvLjG9g_9kab4FWpZ6Nmp3qIc3KV69K-AzEEjV1QD-fW4P8Toszjfc-raliNbIDiEnOmMkT7fCbIMW0-E',
  dq: 'MSHyKanIXF9ZUMXpdTes1-b-KDCR6CXRaOikzdpO4TJ_YW76J-0vC_Wicdy2UjQgDrBd1hbg_a3lFfZlRUesJ4oQRmFde8XK7o4lmW37AkSLOZYDoB-GG4oymPTM0iBL2waz3O7_2CyJ2CRSB1PPXUqzZJ9hyy6fAJLH6-E_rhE',
  qi: 'rm_7p71WWFzgXOtdyhRXYRZB8HNd6hEzl7Gu8QrFOPITEYviND7zpOFnAwu4kwUQZavB-TfwG0BeJPdHaZL9gz_RMpbIwQ7cvII1VyZ4AUXgR_kCqik8IkniNMJ3-O0HOt9U7FcMOLj24_HH_i_v8OqvUYD6w5-H1YvjtNjoN6k',
};

const { kty, e, kid, n } = SECOND_TEST_KEY_JWK;

/** The public half of the second key, as the platform answers it. */
export const SECOND_TEST_PUBLIC_JWK: PublicJwk = { kty, e, kid, n };
