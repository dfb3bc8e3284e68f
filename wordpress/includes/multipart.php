<?php
/**
 * Reads an application as it was sent: every field and file, in order, to the byte. Knows nothing of WordPress.
 *
 * PHP by itself keeps only the last of several values of one name and renames "answer.days". Where it leaves the body
 * alone (receive/), the body is read here. Elsewhere either the page has numbered the parts (assets/names.js), or what
 * PHP kept is compared with how much was sent: what does not add up is not taken.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

/** An application: 'fields' of array( name, value ), 'files' of array( field, name, type, content ). */
function read_body( string $body, string $content_type ): ?array {
	$boundary = boundary_of( $content_type );
	if ( null === $boundary ) {
		return null;
	}
	$parts = explode( "\r\n--$boundary", "\r\n$body" );
	array_shift( $parts );
	if ( ! $parts || 0 !== strpos( (string) array_pop( $parts ), '--' ) || ! $parts ) {
		return null;
	}
	$application = array(
		'fields' => array(),
		'files'  => array(),
	);
	foreach ( $parts as $part ) {
		list( $headers, $content ) = explode( "\r\n\r\n", $part, 2 ) + array( '', '' );
		if ( ! preg_match( '/;\s*name="([^"]*)"/i', $headers, $field ) ) {
			return null;
		}
		$name = percent_decoded( $field[1] );
		if ( ! preg_match( '/;\s*filename="([^"]*)"/i', $headers, $file ) ) {
			$application['fields'][] = array( $name, $content );
		} elseif ( '' !== $file[1] ) {
			$type                   = preg_match( '/^content-type:\s*([\w.+-]+\/[\w.+-]+)/im', $headers, $found ) ? $found[1] : '';
			$application['files'][] = array(
				'field'   => $name,
				'name'    => file_name( percent_decoded( $file[1] ) ),
				'type'    => $type,
				'content' => $content,
			);
		}
	}
	return $application;
}

function boundary_of( string $content_type ): ?string {
	if ( ! preg_match( '/^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i', $content_type, $found ) ) {
		return null;
	}
	return '' !== $found[1] ? $found[1] : $found[2];
}

/** What browsers write for the three characters that can't stand in a name. */
function percent_decoded( string $name ): string {
	return str_replace( array( '%22', '%0D', '%0A' ), array( '"', "\r", "\n" ), $name );
}

/** A name without folders and control characters. */
function file_name( string $name ): string {
	$name = (string) preg_replace( '~^.*[/\\\\]|[\x00-\x1f\x7f]~s', '', $name );
	return '' === $name || '.' === $name || '..' === $name ? 'file' : $name;
}

/**
 * An application from what PHP has read of it.
 *
 * @param array  $post         $_POST without WordPress's slashes.
 * @param array  $files        $_FILES.
 * @param int    $length       How many bytes were sent.
 * @param string $content_type The header.
 * @return array|string|null The application; 'large', 'many' or 'shortened' where PHP did not keep all of it; null where it is none.
 */
function application_from_php( array $post, array $files, int $length, string $content_type ) {
	$boundary = boundary_of( $content_type );
	if ( null === $boundary ) {
		return null;
	}
	$kept = array();
	foreach ( $files as $field => $file ) {
		foreach ( is_array( $file['name'] ) ? array_keys( $file['name'] ) : array( null ) as $key ) {
			$one           = array_map(
				function ( $values ) use ( $key ) {
					return null === $key ? $values : ( $values[ $key ] ?? '' );
				},
				$file
			);
			$one['field']  = (string) $field . ( null === $key ? '' : "[$key]" );
			$kept[ $one['field'] ] = $one;
			if ( in_array( $one['error'], array( UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE ), true ) ) {
				return 'large';
			}
			if ( ! in_array( $one['error'], array( UPLOAD_ERR_OK, UPLOAD_ERR_NO_FILE ), true ) ) {
				return 'shortened';
			}
		}
	}
	$names = isset( $post['careers_names'] ) && is_string( $post['careers_names'] ) ? json_decode( $post['careers_names'], true ) : null;
	if ( is_array( $names ) ) {
		return numbered_parts( $names, $post, $kept );
	}
	if ( bytes_sent_for( $post, $kept, $boundary ) !== $length ) {
		return count( $kept ) >= (int) ini_get( 'max_file_uploads' ) ? 'many' : 'shortened';
	}
	$application = array(
		'fields' => array(),
		'files'  => array(),
	);
	foreach ( $post as $name => $value ) {
		$application['fields'][] = array( name_sent( (string) $name ), $value );
	}
	foreach ( $kept as $name => $file ) {
		if ( UPLOAD_ERR_OK === $file['error'] ) {
			$application['files'][] = file_from_php( name_sent( $name ), $file );
		}
	}
	return $application;
}

/** PHP writes "answer_days" for "answer.days". */
function name_sent( string $name ): string {
	return 0 === strpos( $name, 'answer_' ) ? 'answer.' . substr( $name, 7 ) : $name;
}

function file_from_php( string $field, array $file ): array {
	return array(
		'field'   => $field,
		'name'    => file_name( percent_decoded( (string) $file['name'] ) ),
		'type'    => preg_match( '/^[\w.+-]+\/[\w.+-]+$/', (string) $file['type'] ) ? $file['type'] : '',
		'content' => (string) file_get_contents( $file['tmp_name'] ),
	);
}

/** The parts that assets/names.js has numbered, under their own names again. */
function numbered_parts( array $names, array $post, array $files ) {
	$application = array(
		'fields' => array(),
		'files'  => array(),
	);
	foreach ( $names as $at => $name ) {
		$key = "careers_$at";
		if ( ! is_string( $name ) ) {
			return 'shortened';
		}
		if ( isset( $post[ $key ] ) && is_string( $post[ $key ] ) ) {
			$application['fields'][] = array( $name, $post[ $key ] );
		} elseif ( isset( $files[ $key ] ) ) {
			if ( UPLOAD_ERR_OK === $files[ $key ]['error'] ) {
				$application['files'][] = file_from_php( $name, $files[ $key ] );
			}
		} else {
			return count( $files ) >= (int) ini_get( 'max_file_uploads' ) ? 'many' : 'shortened';
		}
	}
	return $application;
}

/** How long a browser's request is that has exactly these fields and files: a value PHP dropped makes a difference. */
function bytes_sent_for( array $post, array $files, string $boundary ): int {
	$frame = strlen( "--$boundary\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n\r\n" );
	$bytes = strlen( "--$boundary--\r\n" );
	foreach ( $post as $name => $value ) {
		if ( ! is_string( $value ) ) {
			return -1;
		}
		$bytes += $frame + strlen( (string) $name ) + strlen( $value );
	}
	foreach ( $files as $name => $file ) {
		$type   = '' === (string) $file['type'] ? 'application/octet-stream' : (string) $file['type'];
		$full   = (string) ( $file['full_path'] ?? $file['name'] );
		$bytes += $frame + strlen( $name ) + strlen( "; filename=\"\"\r\nContent-Type: " ) + strlen( $full ) + strlen( $type ) + (int) $file['size'];
	}
	return $bytes;
}
