<?php
/**
 * The screen where an opening is written: the editor element, and plain fields for where it does not run.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

add_action(
	'add_meta_boxes_' . OPENING,
	function () {
		add_meta_box( 'careers-opening', __( 'The opening', 'coalition-careers' ), __NAMESPACE__ . '\show_editor', OPENING, 'normal', 'high' );
		remove_meta_box( 'slugdiv', OPENING, 'normal' );
	}
);

add_action(
	'admin_enqueue_scripts',
	function () {
		$screen = get_current_screen();
		if ( $screen && 'post' === $screen->base && OPENING === $screen->post_type ) {
			wp_enqueue_script( SCRIPT );
			wp_enqueue_script( 'coalition-careers-opening', plugins_url( 'assets/opening.js', PLUGIN_FILE ), array(), VERSION, true );
		}
	}
);

/** The plain fields: path in the opening => array( label, kind ). */
function plain_fields(): array {
	return array(
		'title'                       => array( __( 'Title', 'coalition-careers' ), 'text' ),
		'hiringOrganization.name'     => array( __( 'Organization', 'coalition-careers' ), 'text' ),
		'description'                 => array( __( 'Position overview', 'coalition-careers' ), 'long' ),
		'responsibilities'            => array( __( 'Responsibilities', 'coalition-careers' ), 'long' ),
		'qualifications'              => array( __( 'Qualifications', 'coalition-careers' ), 'long' ),
		'jobLocation.addressLocality' => array( __( 'Town', 'coalition-careers' ), 'text' ),
		'jobLocation.addressRegion'   => array( __( 'State or region', 'coalition-careers' ), 'text' ),
		'workHours'                   => array( __( 'Hours', 'coalition-careers' ), 'text' ),
		'baseSalary.currency'         => array( __( 'Currency of the pay, like USD', 'coalition-careers' ), 'text' ),
		'baseSalary.minValue'         => array( __( 'Pay from', 'coalition-careers' ), 'number' ),
		'baseSalary.maxValue'         => array( __( 'Pay up to', 'coalition-careers' ), 'number' ),
		'baseSalary.unitText'         => array( __( 'Pay is for', 'coalition-careers' ), 'unit' ),
		'validThrough'                => array( __( 'Last day to apply', 'coalition-careers' ), 'date' ),
		'application.instructions'    => array( __( 'How to apply', 'coalition-careers' ), 'long' ),
		'application.email'           => array( __( 'Email address for applications', 'coalition-careers' ), 'email' ),
	);
}

function value_at( array $posting, string $path ) {
	foreach ( explode( '.', $path ) as $key ) {
		$posting = is_array( $posting ) ? ( $posting[ $key ] ?? '' ) : '';
	}
	return $posting;
}

/** A value as its field shows it; what is a list is a line each, and someone's HTML is changed in the JSON. */
function shown_value( array $posting, string $path ): string {
	$value = value_at( $posting, $path );
	return is_scalar( $value ) ? (string) $value : implode( "\n", array_filter( (array) $value, 'is_string' ) );
}

/** The opening with another value at a path; an empty one takes the field away. */
function with_value( array $posting, string $path, string $value, string $kind ): array {
	list( $key, $rest ) = explode( '.', $path, 2 ) + array( 1 => '' );
	if ( '' !== $rest ) {
		$inner = with_value( is_array( $posting[ $key ] ?? null ) ? $posting[ $key ] : array(), $rest, $value, $kind );
		if ( $inner ) {
			$posting[ $key ] = $inner;
		} else {
			unset( $posting[ $key ] );
		}
	} elseif ( '' === $value ) {
		unset( $posting[ $key ] );
	} else {
		$posting[ $key ] = 'number' === $kind && is_numeric( $value ) ? $value + 0 : $value;
	}
	return $posting;
}

function show_editor( \WP_Post $post ): void {
	$posting = json_decode( (string) get_post_meta( $post->ID, META_POSTING, true ), true );
	$posting = is_array( $posting ) ? $posting : array();
	$id      = (string) get_post_meta( $post->ID, META_ID, true );
	wp_nonce_field( 'careers_opening', 'careers_nonce' );
	?>
	<careers-editor outputs="file" default-organization="<?php echo esc_attr( own_organization()['name'] ); ?>">
		<?php
		if ( $posting ) {
			echo '<script type="application/json">' . script_json( $posting ) . '</script>'; // phpcs:ignore WordPress.Security.EscapeOutput -- JSON without markup.
		}
		?>
	</careers-editor>
	<fieldset id="careers-plain">
		<table class="form-table" role="presentation">
		<?php
		foreach ( plain_fields() as $path => $field ) {
			list( $label, $kind ) = $field;
			$value                = shown_value( $posting, $path );
			// A browser would empty a field for days that has an hour in it.
			$kind = 'date' === $kind && ! preg_match( '/^(?:\d{4}-\d\d-\d\d)?$/D', $value ) ? 'text' : $kind;
			$name = "careers_fields[$path]";
			$dom  = 'careers-' . str_replace( '.', '-', $path );
			echo '<tr><th scope="row"><label for="' . esc_attr( $dom ) . '">' . esc_html( $label ) . '</label></th><td>';
			if ( 'long' === $kind ) {
				echo '<textarea class="large-text" rows="6" id="' . esc_attr( $dom ) . '" name="' . esc_attr( $name ) . '">' . esc_textarea( $value ) . '</textarea>';
			} elseif ( 'unit' === $kind ) {
				$units = array(
					''      => '—',
					'HOUR'  => __( 'an hour', 'coalition-careers' ),
					'DAY'   => __( 'a day', 'coalition-careers' ),
					'WEEK'  => __( 'a week', 'coalition-careers' ),
					'MONTH' => __( 'a month', 'coalition-careers' ),
					'YEAR'  => __( 'a year', 'coalition-careers' ),
				);
				echo '<select id="' . esc_attr( $dom ) . '" name="' . esc_attr( $name ) . '">';
				foreach ( $units as $unit => $words ) {
					echo '<option value="' . esc_attr( $unit ) . '"' . selected( $value, $unit, false ) . '>' . esc_html( $words ) . '</option>';
				}
				echo '</select>';
			} else {
				echo '<input class="regular-text" type="' . esc_attr( $kind ) . '" step="any" id="' . esc_attr( $dom ) . '" name="' . esc_attr( $name ) . '" value="' . esc_attr( $value ) . '">';
			}
			echo '</td></tr>';
		}
		?>
		</table>
	</fieldset>
	<details>
		<summary><?php esc_html_e( 'The whole opening as JSON', 'coalition-careers' ); ?></summary>
		<textarea class="large-text code" rows="14" id="careers-json" name="careers_posting" spellcheck="false" aria-label="<?php esc_attr_e( 'The whole opening as JSON', 'coalition-careers' ); ?>"><?php echo esc_textarea( $posting ? (string) wp_json_encode( $posting, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '' ); ?></textarea>
	</details>
	<?php if ( '' !== $id ) : ?>
		<p>
			<?php esc_html_e( 'To show it on a page:', 'coalition-careers' ); ?>
			<code>[careers_posting id="<?php echo esc_html( $id ); ?>"]</code> <code>[careers_card id="<?php echo esc_html( $id ); ?>"]</code>
		</p>
		<?php
	endif;
}

add_action(
	'save_post_' . OPENING,
	function ( int $post_id ) {
		static $is_saving = false;
		if ( $is_saving || ! isset( $_POST['careers_nonce'], $_POST['careers_posting'] ) || wp_is_post_autosave( $post_id ) || wp_is_post_revision( $post_id ) ) {
			return;
		}
		if ( ! wp_verify_nonce( sanitize_key( $_POST['careers_nonce'] ), 'careers_opening' ) || ! current_user_can( 'edit_post', $post_id ) ) {
			return;
		}
		// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- clean_posting() does both, field by field.
		$json    = trim( (string) wp_unslash( $_POST['careers_posting'] ) );
		$fields  = isset( $_POST['careers_fields'] ) && is_array( $_POST['careers_fields'] ) ? wp_unslash( $_POST['careers_fields'] ) : array();
		$posting = '' === $json ? array() : posting_from_json( $json );
		// phpcs:enable
		$before  = json_decode( (string) get_post_meta( $post_id, META_POSTING, true ), true );
		$before  = is_array( $before ) ? $before : array();
		$mistake = null === $posting ? 'json' : '';
		$posting = $posting ?? $before;
		foreach ( plain_fields() as $path => $field ) {
			if ( ! isset( $fields[ $path ] ) || ! is_string( $fields[ $path ] ) ) {
				continue;
			}
			$value = str_replace( "\r\n", "\n", trim( $fields[ $path ] ) );
			// A field left as it was does not undo what was changed in the JSON.
			if ( '' === $mistake && $value !== shown_value( $before, $path ) ) {
				$posting = with_value( $posting, $path, $value, $field[1] );
			}
		}
		$is_saving = true;
		if ( 'draft' !== get_post_status( $post_id ) && '' === trim( (string) ( readable( $posting )['title'] ?? '' ) ) ) {
			$mistake = '' === $mistake ? 'title' : $mistake;
			wp_update_post(
				array(
					'ID'          => $post_id,
					'post_status' => 'draft',
				)
			);
		}
		if ( 'json' !== $mistake ) {
			keep_posting( $post_id, clean_posting( $posting, home_url( '/' ) ) );
		}
		if ( '' !== $mistake ) {
			set_transient( 'careers_mistake_' . get_current_user_id(), $mistake, MINUTE_IN_SECONDS );
		}
		$is_saving = false;
	}
);

add_action(
	'admin_notices',
	function () {
		$transient = 'careers_mistake_' . get_current_user_id();
		$mistake   = get_transient( $transient );
		if ( $mistake ) {
			delete_transient( $transient );
			show_notice(
				'error',
				'title' === $mistake
					? __( 'An opening needs a title. It was kept as a draft.', 'coalition-careers' )
					: __( 'The opening’s JSON could not be read, so nothing was changed. Look for a missing comma or quotation mark.', 'coalition-careers' )
			);
		}
	}
);

// WordPress says "published" of whatever its button was pressed for.
add_filter(
	'redirect_post_location',
	function ( string $location, int $post_id ): string {
		$is_draft = OPENING === get_post_type( $post_id ) && 'draft' === get_post_status( $post_id );
		return $is_draft ? add_query_arg( 'message', 10, $location ) : $location;
	},
	10,
	2
);

// WordPress would call an opening a post.
add_filter(
	'post_updated_messages',
	function ( array $messages ): array {
		$post = get_post();
		$link = $post && is_post_publicly_viewable( $post ) ? ' <a href="' . esc_url( (string) get_permalink( $post ) ) . '">' . esc_html__( 'View opening', 'coalition-careers' ) . '</a>' : '';

		$messages[ OPENING ] = array(
			1  => esc_html__( 'Opening updated.', 'coalition-careers' ) . $link,
			4  => esc_html__( 'Opening updated.', 'coalition-careers' ),
			6  => esc_html__( 'Opening published.', 'coalition-careers' ) . $link,
			7  => esc_html__( 'Opening saved.', 'coalition-careers' ),
			8  => esc_html__( 'Opening submitted for review.', 'coalition-careers' ),
			9  => esc_html__( 'Opening scheduled.', 'coalition-careers' ),
			10 => esc_html__( 'Draft of the opening saved.', 'coalition-careers' ),
		);
		return $messages;
	}
);

add_filter(
	'bulk_post_updated_messages',
	function ( array $messages, array $counts ): array {
		$messages[ OPENING ] = array_merge(
			$messages['post'],
			array(
				/* translators: %s: how many openings. */
				'updated'   => _n( '%s opening updated.', '%s openings updated.', $counts['updated'], 'coalition-careers' ),
				/* translators: %s: how many openings. */
				'deleted'   => _n( '%s opening deleted for good.', '%s openings deleted for good.', $counts['deleted'], 'coalition-careers' ),
				/* translators: %s: how many openings. */
				'trashed'   => _n( '%s opening moved to the trash.', '%s openings moved to the trash.', $counts['trashed'], 'coalition-careers' ),
				/* translators: %s: how many openings. */
				'untrashed' => _n( '%s opening taken back out of the trash.', '%s openings taken back out of the trash.', $counts['untrashed'], 'coalition-careers' ),
			)
		);
		return $messages;
	},
	10,
	2
);
