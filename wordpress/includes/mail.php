<?php
/**
 * An application as an email.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

/** The first value of a field, without the spaces around it. */
function value_of( array $application, string $name ): string {
	foreach ( $application['fields'] as $field ) {
		if ( $field[0] === $name ) {
			return trim( $field[1] );
		}
	}
	return '';
}

function subject_of( array $application ): string {
	/* translators: 1: a job's title, 2: the applicant's name. */
	$subject = sprintf( __( 'Application: %1$s, %2$s', 'coalition-careers' ), value_of( $application, 'postingTitle' ), value_of( $application, 'name' ) );
	return trim( (string) preg_replace( '/\s+/u', ' ', $subject ) );
}

/** To whom: the address of the opening where this site has published it, else the site's. */
function recipient( array $application ): string {
	$post    = post_of_posting( value_of( $application, 'postingId' ) );
	$posting = $post ? posting_of_post( $post ) : null;
	$email   = (string) ( $posting['application']['email'] ?? '' );
	return is_email( $email ) ? $email : mail_address();
}

/** What people call the fields of an application, by the names they are sent under. */
function labels_for( array $application ): array {
	$post    = post_of_posting( value_of( $application, 'postingId' ) );
	$posting = $post ? posting_of_post( $post ) : null;
	$asked   = $posting['application'] ?? array();
	$labels  = array(
		'name'            => __( 'Name', 'coalition-careers' ),
		'email'           => __( 'Email', 'coalition-careers' ),
		'phone'           => __( 'Phone', 'coalition-careers' ),
		'postingTitle'    => __( 'Opening', 'coalition-careers' ),
		'organization'    => __( 'Organization', 'coalition-careers' ),
		'consent'         => __( 'Consent', 'coalition-careers' ),
		'suspect'         => __( 'Looks like spam', 'coalition-careers' ),
		'pageUrl'         => __( 'Sent from', 'coalition-careers' ),
		'coverLetterText' => __( 'Cover letter', 'coalition-careers' ),
	);
	foreach ( array( 'resume', 'coverLetter', 'references', 'writingSample', 'portfolio', 'other' ) as $kind ) {
		$labels[ $kind ] = document_name( array( 'kind' => $kind ) );
	}
	foreach ( array( 'documents', 'questions' ) as $list ) {
		foreach ( is_array( $asked[ $list ] ?? null ) ? $asked[ $list ] : array() as $one ) {
			$name  = $one['id'] ?? $one['kind'] ?? null;
			$label = $one['label'] ?? null;
			if ( is_string( $name ) && is_string( $label ) ) {
				$labels[ 'questions' === $list ? "answer.$name" : $name ] = $label;
				$labels[ "{$name}Text" ] = $label;
			}
		}
	}
	return $labels;
}

/** Where an application came from and by which numbers it is known: of use, and no reading for people. */
const TECHNICAL = array( 'submissionId', 'postingId', 'pageUrl', 'source', 'lang' );

/** What people read of an application, its files among it, and then what they seldom do: array( label, value )[]. */
function in_words( array $application ): array {
	$labels = labels_for( $application );
	$first  = array();
	$last   = array();
	foreach ( $application['fields'] as $field ) {
		$line = array( $labels[ $field[0] ] ?? $field[0], $field[1] );
		if ( in_array( $field[0], TECHNICAL, true ) ) {
			$last[] = $line;
		} else {
			$first[] = $line;
		}
	}
	foreach ( $application['files'] as $file ) {
		$first[] = array( $labels[ $file['field'] ] ?? $file['field'], "$file[name] (" . size_format( strlen( $file['content'] ), 1 ) . ')' );
	}
	return array( $first, $last );
}

/** Lines of a mail; longer answers stand under their question. */
function mail_lines( array $fields ): string {
	$text = '';
	foreach ( $fields as list( $label, $value ) ) {
		$is_long = strlen( $label ) + strlen( $value ) > 200 || false !== strpos( $value, "\n" );
		$colon   = preg_match( '/[?:.]$/', $label ) ? '' : ':';
		$text   .= $is_long ? "\n$label\n$value\n\n" : "$label$colon $value\n";
	}
	return $text;
}

/** Mails an application with its files. Returns whether the mail was taken. */
function mail_application( array $application ): bool {
	$folder = get_temp_dir() . 'careers-' . bin2hex( random_bytes( 16 ) );
	if ( ! mkdir( $folder, 0700 ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions
		return false;
	}
	// Also where PHP is stopped while it mails.
	register_shutdown_function( __NAMESPACE__ . '\remove_folder', $folder );
	try {
		$paths = array();
		foreach ( $application['files'] as $at => $file ) {
			$paths[] = written_file( "$folder/$at", $file['name'], $file['content'] );
		}
		// Mail programs wrap lines and change line ends; this says each field as it was sent.
		$paths[]  = written_file( "$folder/fields", 'application.json', (string) wp_json_encode( $application['fields'], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT ) );
		$headers  = array( 'Content-Type: text/plain; charset=UTF-8' );
		$reply_to = value_of( $application, 'email' );
		if ( is_email( $reply_to ) ) {
			$headers[] = "Reply-To: $reply_to";
		}
		return (bool) wp_mail( recipient( $application ), subject_of( $application ), implode( "\n", array_map( __NAMESPACE__ . '\mail_lines', in_words( $application ) ) ), $headers, $paths );
	} catch ( \Throwable $error ) {
		error_log( 'Coalition Careers: an application could not be mailed: ' . $error->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions
		return false;
	} finally {
		remove_folder( $folder );
	}
}

/** A file of a mail, in a folder of its own: two may have one name. File systems take 255 bytes of it. */
function written_file( string $folder, string $name, string $content ): string {
	if ( strlen( $name ) > 240 ) {
		$name = mb_substr( $name, -60 ); // the end says the type
	}
	if ( ! mkdir( $folder, 0700 ) || strlen( $content ) !== file_put_contents( "$folder/$name", $content ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions
		throw new \RuntimeException( 'The folder for temporary files takes no more.' );
	}
	return "$folder/$name";
}

function remove_folder( string $folder ): void {
	foreach ( glob( "$folder/*/{,.}*", GLOB_BRACE ) as $path ) {
		if ( is_file( $path ) ) {
			unlink( $path ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		}
	}
	foreach ( array_merge( glob( "$folder/*" ), array( $folder ) ) as $path ) {
		if ( is_dir( $path ) ) {
			rmdir( $path ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		}
	}
}
