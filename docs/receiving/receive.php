<?php
/*
 * Receives job applications and sends each as an email, with its documents attached. For web hosts with PHP 8.1
 * or newer.
 *
 * 1. Change the settings below.
 * 2. Make a folder on your web site, for example "careers-files", and put this file, ".user.ini" and ".htaccess" into it.
 *    They let this file read what is sent as it is; it may take five minutes until your host has noticed them.
 * 3. Open the address of this file in a browser: it says whether it is ready.
 * 4. Apply yourself, with a PDF. The email should be there in a minute.
 *
 * Then the address of this file, https://example.org/careers-files/receive.php, is the "endpoint" of your openings.
 */
declare(strict_types=1);

/* Settings. */
const TO = 'jobs@example.org'; // who gets the applications
const FROM = 'website@example.org'; // an address of this web site; mail from another is taken for spam
const REQUIRED = ['name' => 'Enter your full name', 'email' => 'Enter your email address'];
const TYPES = ['pdf', 'doc', 'docx'];
const MAX_FILE = 5_000_000;
const MAX_BODY = 18_000_000; // more than that no email carries
const MAX_TEXT = 100_000; // of one answer, in bytes
const PER_HOUR = 200; // a flood of applications fills no mailbox
const NOT_READY = 'PHP has not noticed .user.ini or .htaccess: they must lie beside this file; wait five minutes.';
/* Who has applied: the submissionIds, hashed, and nothing else. A folder that is not on the web, and is kept. */
define('RECEIVED', getenv('RECEIVED') ?: dirname($_SERVER['DOCUMENT_ROOT']) . '/applications-received');

ini_set('display_errors', '0');
ini_set('memory_limit', '256M');
try {
    receive();
} catch (Throwable $error) {
    error_log("An application could not be sent: $error");
    answer(503, ['message' => 'The application could not be taken. Try again in a minute.']);
}

function receive(): never
{
    header('Access-Control-Allow-Origin: *'); // openings are shown on other sites, too
    if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
        header('Access-Control-Allow-Methods: POST');
        header('Access-Control-Allow-Headers: Accept, Content-Type');
        http_response_code(204);
        exit;
    }
    $isReady = !filter_var(ini_get('enable_post_data_reading'), FILTER_VALIDATE_BOOLEAN);
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST, OPTIONS');
        answer(405, ['message' => $isReady ? 'Ready: send an application here by POST.' : NOT_READY]);
    }
    $isReady || throw new Exception(NOT_READY);
    $body = stream_get_contents(fopen('php://input', 'rb'), MAX_BODY + 1);
    if (strlen($body) > MAX_BODY || (int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > MAX_BODY) {
        answer(413, ['message' => 'The files are too large together.']);
    }
    [$fields, $files] = read($body) ?? answer(400, ['message' => 'Send the application as multipart/form-data.']);
    unset($body);
    if (json_encode([$fields, array_column($files, 1)]) === false) {
        answer(400, ['message' => 'Send the application as UTF-8.']);
    }

    $value = fn(string $name): string =>
        trim(implode(array_column(array_filter($fields, fn($field) => $field[0] === $name), 1)));
    $errors = array_filter(REQUIRED, fn($name) => $value($name) === '', ARRAY_FILTER_USE_KEY);
    $email = $value('email');
    $letter = '[^\s[:cntrl:]<>()[\],;:"\\\\@]'; // nothing that could end the address or begin another
    if ($email !== '' && !preg_match("/^$letter+@$letter+\\.$letter{2,}$/uD", $email)) {
        $errors['email'] = 'Enter an email address in the correct format, like name@example.com';
    }
    foreach ($fields as [$field, $text]) {
        if (strlen($text) > MAX_TEXT) $errors[$field] = 'Write less than ' . MAX_TEXT . ' characters';
    }
    $id = strtolower($value('submissionId'));
    if (!preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D', $id)) {
        $errors['submissionId'] = 'The submissionId must be a UUID';
    }
    foreach ($files as [$field, $name, $content]) {
        if (strlen($content) > MAX_FILE) {
            $errors[$field] = 'Choose a file smaller than ' . MAX_FILE / 1e6 . ' MB';
        } elseif (!in_array(strtolower(pathinfo($name, PATHINFO_EXTENSION)), TYPES, true)) {
            $errors[$field] = 'Choose a file of one of these types: ' . strtoupper(implode(', ', TYPES));
        }
    }
    if ($errors) answer(422, ['errors' => $errors]);

    // Of two copies at once the second waits here. Marked is what is on its way, not before: rather twice than never.
    is_dir(RECEIVED) || @mkdir(RECEIVED, 0700, true) || is_dir(RECEIVED) || throw new Exception('No ' . RECEIVED);
    $mark = fopen(RECEIVED . '/' . hash('sha256', $id), 'c+') ?: throw new Exception('Can’t write to ' . RECEIVED);
    flock($mark, LOCK_EX);
    $reference = strtoupper(substr($id, 0, 8));
    if (fgets($mark) !== false) {
        answer(409, ['message' => 'We have this application already.', 'reference' => $reference]);
    }
    isWithinLimit() || answer(429, ['message' => 'Too many applications are coming in. Try again later.']);
    send($fields, $files, $id, "Application: {$value('postingTitle')}, {$value('name')}", $email);
    fwrite($mark, 'sent ' . date('c'));
    answer(200, ['message' => 'Thank you. Your application has arrived.', 'reference' => $reference]);
}

/** Counts the applications of this hour. */
function isWithinLimit(): bool
{
    $counter = fopen(RECEIVED . '/this-hour', 'c+') ?: throw new Exception('Can’t write to ' . RECEIVED);
    flock($counter, LOCK_EX);
    $hour = (string) intdiv(time(), 3600);
    [$then, $count] = explode(' ', (string) fgets($counter)) + ['', '0'];
    $count = $then === $hour ? (int) $count + 1 : 1;
    rewind($counter);
    return ftruncate($counter, 0) && fwrite($counter, "$hour $count") && $count <= PER_HOUR;
}

/**
 * The fields [name, value] and the files [field, name, content] of a multipart body; null where it is none, or not whole.
 * PHP would read it by itself, but keep only the last of several values of one name, and not say so.
 */
function read(string $body): ?array
{
    $isForm = preg_match('/^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i', $_SERVER['CONTENT_TYPE'] ?? '', $found);
    if (!$isForm) return null;
    $parts = explode("\r\n--" . ($found[2] ?? $found[1]), "\r\n$body");
    if (array_shift($parts) === null || !str_starts_with(array_pop($parts) ?? '', '--') || !$parts) return null;
    $fields = $files = [];
    foreach ($parts as $part) {
        [$headers, $content] = explode("\r\n\r\n", $part, 2) + ['', ''];
        if (!preg_match('/;\s*name="([^"]*)"/i', $headers, $field)) return null;
        if (!preg_match('/;\s*filename="([^"]*)"/i', $headers, $file)) {
            $fields[] = [$field[1], $content];
        } elseif ($file[1] !== '') { // otherwise a file input left empty
            $name = str_replace('%22', '"', $file[1]);
            $files[] = [$field[1], preg_replace('~^.*[/\\\\]|[[:cntrl:]]|%0[AD]~s', '', $name), $content];
        }
    }
    return [$fields, $files];
}

function send(array $fields, array $files, string $id, string $subject, string $email): void
{
    $boundary = '=_' . bin2hex(random_bytes(16)); // an underscore is no letter of base64
    $base64 = fn(string $content): string =>
        "Content-Transfer-Encoding: base64\r\n\r\n" . chunk_split(base64_encode($content)) . "--$boundary";
    $text = implode("\r\n", array_map(fn($field) => "$field[0]: $field[1]", $fields));
    $body = "--$boundary\r\nContent-Type: text/plain; charset=UTF-8\r\n" . $base64($text);
    foreach ($files as [, $name, $content]) {
        preg_match('/.{1,60}$/us', $name, $end); // the end, which says the type; a line of a header is not endless
        $plain = preg_replace('/[^\w .-]+/', '-', $end[0]);
        $body .= "\r\nContent-Type: application/octet-stream; name=\"$plain\"\r\n"
            . "Content-Disposition: attachment; filename*=UTF-8''" . rawurlencode($end[0]) . "\r\n"
            . $base64($content);
    }
    $headers = [
        'From' => FROM,
        'Message-ID' => "<$id@" . substr(strrchr(FROM, '@'), 1) . '>',
        'MIME-Version' => '1.0',
        'Content-Type' => "multipart/mixed; boundary=\"$boundary\"",
    ];
    if (preg_match('/^[!-~]+$/D', $email)) $headers['Reply-To'] = $email;
    mail(TO, encoded($subject), "$body--\r\n", $headers) || throw new Exception('mail() failed');
}

/** Words for a header (RFC 2047), nine characters each, so that no line is too long; no line break is left. */
function encoded(string $text): string
{
    $characters = preg_split('//u', preg_replace('/\s+/u', ' ', trim($text)), -1, PREG_SPLIT_NO_EMPTY);
    $word = fn(array $nine): string => '=?UTF-8?B?' . base64_encode(implode($nine)) . '?=';
    return implode("\r\n ", array_map($word, array_chunk($characters, 9)));
}

function answer(int $status, array $body): never
{
    http_response_code($status);
    header('Content-Type: application/json; charset=utf-8');
    header('Cache-Control: no-store');
    echo json_encode($body, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
    exit;
}
